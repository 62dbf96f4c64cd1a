package dev.billet.source.archive;

import dev.billet.report.InputNotice;
import dev.billet.report.Notices;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import dev.billet.source.Source;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Gives the captures in archives in the place of the archives, however deep they lie in each other, up to a limit. */
public final class Unpacking implements Source {
    private final Source inputs;
    private final Setting setting;
    private final Deque<Level> levels = new ArrayDeque<>();
    private long complaints;

    /** An archive that is being read. */
    private static final class Level {
        private final String location;
        private final Source source;
        private final long complaintsBefore;
        private boolean fruitful;

        Level(String location, Source source, long complaintsBefore) {
            this.location = location;
            this.source = source;
            this.complaintsBefore = complaintsBefore;
        }
    }

    /**
     * Over the inputs as the user named them.
     *
     * @param notices told of what is damaged or refused
     */
    public Unpacking(Source inputs, ArchiveLimits limits, Notices notices) {
        this.inputs = inputs;
        this.setting = new Setting(limits, notice -> {
            complaints++;
            notices.report(notice);
        }, new Budget(limits), new Hashes());
    }

    /** All kinds of archives that are opened. */
    public static List<Kind> kinds() {
        return Containers.kinds();
    }

    @Override
    public Optional<Capture> next() throws IOException {
        while (true) {
            Optional<Capture> capture = pull();
            if (setting.budget().isSpent()) {
                refuse();
                continue;
            }
            if (capture.isEmpty() && levels.isEmpty()) {
                return capture;
            }
            if (capture.isEmpty()) {
                leave();
            } else if (!enter(capture.get())) {
                return capture;
            }
        }
    }

    private Optional<Capture> pull() throws IOException {
        if (levels.isEmpty()) {
            return inputs.next();
        }
        Level level = levels.peek();
        try {
            Optional<Capture> capture = level.source.next();
            level.fruitful |= capture.isPresent();
            return capture;
        } catch (IOException | RuntimeException broken) {
            setting.damaged(level.location, broken);
            return Optional.empty();
        }
    }

    /** Opens the capture if it is an archive. */
    private boolean enter(Capture capture) {
        try {
            boolean possible = capture.noPage() == null && Nature.mayBeArchive(capture);
            Optional<Container> container = possible ? Containers.of(capture) : Optional.empty();
            if (container.isEmpty()) {
                return false;
            }
            if (levels.size() == setting.limits().depth()) {
                setting.refused(capture.location(), "an archive inside of " + setting.limits().depth() + " others");
                return true;
            }
            if (levels.isEmpty()) {
                setting.budget().restart();
            }
            long before = complaints;
            levels.push(new Level(capture.location(), container.get().open(capture, setting), before));
            return true;
        } catch (IOException | RuntimeException damaged) {
            // Whoever reads it meets the damage again, and says so.
            return false;
        }
    }

    /** The outermost archive asks for too much: nothing more of it is read. */
    private void refuse() throws IOException {
        setting.budget().restart();
        String location = levels.getLast().location;
        while (!levels.isEmpty()) {
            levels.pop().source.close();
        }
        setting.refused(location, setting.budget().reason() + "; --max-ratio allows more");
    }

    private void leave() throws IOException {
        Level level = levels.pop();
        if (!level.fruitful && complaints == level.complaintsBefore) {
            String besides = level.source.besides();
            setting.notices().report(new InputNotice.Unreadable(level.location,
                "no pages in this archive" + (besides.isEmpty() ? "" : ", only " + besides)));
        }
        level.source.close();
    }

    @Override
    public void close() throws IOException {
        try (inputs) {
            while (!levels.isEmpty()) {
                levels.pop().source.close();
            }
        }
    }
}
