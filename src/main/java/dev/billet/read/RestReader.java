package dev.billet.read;

import dev.billet.model.Origin;
import dev.billet.read.rest.RestAnswer;
import dev.billet.read.rest.RestHead;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import java.io.IOException;

/** Answers of WordPress' REST interface, saved one by one or many in a list. */
final class RestReader implements CaptureReader {
    @Override
    public String format() {
        return "wp-rest";
    }

    @Override
    public String description() {
        return "answers of WordPress' REST interface (JSON): posts, pages, comments, users, categories, tags, media, the site";
    }

    @Override
    public boolean reads(Capture capture) throws IOException {
        return Nature.of(capture).sort() == Nature.Sort.JSON && RestHead.is(capture.head());
    }

    @Override
    public Findings read(Capture capture, ReadOptions options) throws IOException {
        Origin origin = new Origin(capture.location(), capture.url(), capture.captured(), "application/json", "wordpress");
        RestAnswer answer = new RestAnswer(capture.open(), origin);
        return new JsonWalk(capture.location(), answer::next, answer);
    }
}
