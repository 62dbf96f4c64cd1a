package dev.billet.read;

import dev.billet.model.Origin;
import dev.billet.read.blogger.BloggerAnswer;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import java.io.IOException;

/** Answers of Blogger's interface, which some back-up tools keep. */
final class BloggerJsonReader implements CaptureReader {
    @Override
    public String format() {
        return "blogger-api";
    }

    @Override
    public String description() {
        return "answers of Blogger's interface (JSON, version 3): posts, pages, comments, the blog";
    }

    @Override
    public boolean reads(Capture capture) throws IOException {
        return Nature.of(capture).sort() == Nature.Sort.JSON && BloggerAnswer.is(capture.head());
    }

    @Override
    public Findings read(Capture capture, ReadOptions options) throws IOException {
        Origin origin = new Origin(capture.location(), capture.url(), capture.captured(), "application/json", "blogger");
        BloggerAnswer answer = new BloggerAnswer(capture.open(), origin);
        return new JsonWalk(capture.location(), answer::next, answer);
    }
}
