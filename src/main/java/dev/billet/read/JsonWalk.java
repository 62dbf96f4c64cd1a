package dev.billet.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.billet.model.Finding;
import dev.billet.report.InputNotice;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Findings out of somebody else's JSON, whose damage is told as the capture's. */
record JsonWalk(String location, Walking walk, Closeable closing) implements Findings {

    /** Gives one finding after the other. */
    interface Walking {
        Optional<Finding> next() throws IOException;
    }

    @Override
    public Optional<Finding> next() throws IOException {
        try {
            return walk.next();
        } catch (JsonProcessingException damage) {
            throw new UnreadableException(new InputNotice.Unreadable(location, JsonDamage.reason(damage, 0)));
        }
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }
}
