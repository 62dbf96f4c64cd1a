package dev.billet.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small pages that are made on the spot. */
final class Samples {
    private static final String SENTENCE = "The mill stood by the river for two hundred years, and the village brought its corn to it. ";

    private Samples() {
    }

    /** A page of a post in the style of WordPress with one comment; {@code title} and {@code body} are HTML. */
    static String page(String title, String body) {
        return "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>" + title + "</title></head>"
            + "<body class='single single-post'><article class='hentry post'><h1 class=entry-title>" + title + "</h1>"
            + "<time class=published datetime='2011-10-02T09:15:00+02:00'>2 October 2011</time>"
            + "<div class=entry-content><p>" + SENTENCE.repeat(3) + "</p>" + body + "<p>" + SENTENCE + "</p></div></article>"
            + "<div id=comments><h3>One comment</h3><ol class=commentlist><li class=comment id=comment-7><cite class=fn>Ann</cite> "
            + "<time datetime='2011-10-03T08:00:00+02:00'>3 October 2011</time><p>I remember it well.</p></li></ol></div></body></html>";
    }

    static Path write(Path file, String text) throws IOException {
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
