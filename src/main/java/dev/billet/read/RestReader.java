package dev.billet.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.read.rest.RestAnswer;
import dev.billet.read.rest.RestHead;
import dev.billet.report.InputNotice;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import java.io.IOException;
import java.util.Optional;

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
        return new Findings() {
            @Override
            public Optional<Finding> next() throws IOException {
                try {
                    return answer.next();
                } catch (JsonProcessingException damage) {
                    throw new UnreadableException(new InputNotice.Unreadable(capture.location(), JsonDamage.reason(damage, 0)));
                }
            }

            @Override
            public void close() throws IOException {
                answer.close();
            }
        };
    }
}
