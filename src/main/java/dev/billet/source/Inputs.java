package dev.billet.source;

import dev.billet.report.InputNotice;
import dev.billet.report.Notices;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The inputs as the user named them: files, folders, patterns, addresses and {@code -}. What cannot be opened is reported, each once,
 * and the rest goes on.
 */
public final class Inputs implements Source {
    private final Names names;
    private final InputStream standardInput;
    private final Predicate<Path> leaveOut;
    private final Web web;
    private final Notices notices;
    private final Deque<Path> matched = new ArrayDeque<>();
    private Folder folder;
    private boolean standardInputUsed;

    /**
     * Prepares them; nothing is opened yet.
     *
     * @param standardInput what {@code -} means
     * @param leaveOut      paths that are never read, because the output is written there
     * @param web           fetches what is named by its address
     * @param notices       told of each input that gives no capture
     */
    public Inputs(Names names, InputStream standardInput, Predicate<Path> leaveOut, Web web, Notices notices) {
        this.names = names;
        this.standardInput = standardInput;
        this.leaveOut = leaveOut;
        this.web = web;
        this.notices = notices;
    }

    @Override
    public Optional<Capture> next() throws IOException {
        while (true) {
            Optional<Capture> capture = folder == null ? Optional.empty() : folder.next();
            if (capture.isPresent()) {
                return capture;
            }
            folder = null;
            Optional<String> name = matched.isEmpty() ? names.next() : Optional.of(matched.poll().toString());
            if (name.isEmpty()) {
                return Optional.empty();
            }
            capture = open(name.get());
            if (capture.isPresent()) {
                return capture;
            }
        }
    }

    private Optional<Capture> open(String name) throws IOException {
        if (name.equals("-")) {
            return standardInput();
        }
        if (WebAddress.is(name)) {
            return page(name);
        }
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException notAPath) {
            return failed(new InputNotice.Unreadable(name, "not a possible file name"));
        }
        boolean there = !name.isEmpty() && Files.exists(path, LinkOption.NOFOLLOW_LINKS);
        return there ? existing(path, name) : pattern(name);
    }

    private Optional<Capture> page(String address) throws IOException {
        try {
            return Optional.of(web.page(address));
        } catch (FetchException failure) {
            return failed(failure.notice(address));
        }
    }

    private Optional<Capture> standardInput() {
        if (standardInputUsed) {
            return failed(new InputNotice.Unreadable("-", "standard input was already read"));
        }
        standardInputUsed = true;
        return Optional.of(new StreamCapture("-", () -> standardInput));
    }

    private Optional<Capture> existing(Path path, String name) throws IOException {
        if (!Files.exists(path)) {
            return failed(new InputNotice.Unreadable(name, "a link to nothing"));
        }
        if (leaveOut.test(path)) {
            return failed(new InputNotice.Refused(name, "the output is written there"));
        }
        if (Files.isDirectory(path)) {
            folder = new Folder(path, leaveOut, notices);
            return Optional.empty();
        }
        return Optional.of(Files.isRegularFile(path) ? new FileCapture(path, name, null)
            : new StreamCapture(name, () -> Files.newInputStream(path)));
    }

    private Optional<Capture> pattern(String name) throws IOException {
        if (hasScheme(name)) {
            return failed(new InputNotice.Refused(name, "only addresses with http or https are fetched; give a file by its path"));
        }
        if (!Pattern.is(name)) {
            return failed(new InputNotice.Unreadable(name, "no such file"));
        }
        List<Path> found = new Pattern(name).expand();
        matched.addAll(found);
        return found.isEmpty() ? failed(new InputNotice.Unreadable(name, "no such file, and the pattern matches none")) : Optional.empty();
    }

    /** {@code ftp://} and its like; {@code C:\\} is none. */
    private static boolean hasScheme(String name) {
        int mark = name.indexOf("://");
        return mark > 1 && name.chars().limit(mark).allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0));
    }

    private Optional<Capture> failed(InputNotice notice) {
        notices.report(notice);
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        names.close();
    }
}
