package dev.billet.source;

import dev.billet.report.InputNotice;
import dev.billet.report.Notices;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The files below a folder, in the order of their relative paths written with {@code /}, on every system the same. Each
 * real file is read once, whatever links lead to it, and nothing outside of the folder is read.
 */
final class Folder implements Source {

    /** Something still to be looked at. {@code noPage}: inherited from the folder above, or null. */
    private record Entry(Path path, String location, boolean folder, String noPage) {
        /** With the slash, sorting the entries of each folder sorts whole relative paths. */
        String sortKey() {
            return folder ? location + "/" : location;
        }
    }

    private final Path root;
    private final Path realRoot;
    private final Predicate<Path> leaveOut;
    private final Notices notices;
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private final Set<Path> linkedFolders = new HashSet<>();
    private boolean fruitful;

    Folder(Path root, Predicate<Path> leaveOut, Notices notices) throws IOException {
        this.root = root;
        this.realRoot = root.toRealPath();
        this.leaveOut = leaveOut;
        this.notices = notices;
        waiting.push(new Entry(root, root.toString().isEmpty() ? "." : root.toString(), true, null));
    }

    @Override
    public Optional<Capture> next() throws IOException {
        while (!waiting.isEmpty()) {
            Optional<Capture> capture = visit(waiting.pop());
            if (capture.isPresent()) {
                return capture;
            }
        }
        if (!fruitful) {
            fruitful = true;
            notices.report(new InputNotice.Unreadable(root.toString(), "no pages in this folder"));
        }
        return Optional.empty();
    }

    private Optional<Capture> visit(Entry entry) {
        Path path = entry.path;
        boolean hidden = path != root && path.getFileName().toString().startsWith(".");
        if (hidden && leaveOut.test(path)) {
            // The unfinished output has a hidden name, which the user has never seen.
            return Optional.empty();
        }
        if (hidden) {
            return without(entry, entry.folder ? "hidden folder" : "hidden file");
        }
        if (path != root && Files.isSymbolicLink(path)) {
            return link(entry);
        }
        if (leaveOut.test(path)) {
            return without(entry, "the output");
        }
        if (entry.folder) {
            list(entry);
            return Optional.empty();
        }
        if (!Files.isRegularFile(path)) {
            return failed(new InputNotice.Refused(entry.location, "neither a file nor a folder; give it by name if it is meant"));
        }
        return Optional.of(capture(entry));
    }

    private Capture capture(Entry entry) {
        FileCapture capture = new FileCapture(entry.path, entry.location, entry.noPage);
        fruitful = fruitful || entry.noPage == null && mayHoldPosts(capture);
        return capture;
    }

    private static boolean mayHoldPosts(FileCapture capture) {
        try {
            return Nature.of(capture).mayHoldPosts() || Nature.claimsToBePage(capture.location());
        } catch (IOException unreadable) {
            return true;
        }
    }

    private Optional<Capture> link(Entry entry) {
        Path real;
        try {
            real = entry.path.toRealPath();
        } catch (IOException nowhere) {
            boolean loop = Files.exists(entry.path) || !(nowhere instanceof NoSuchFileException);
            return failed(new InputNotice.Unreadable(entry.location, loop ? "a loop of links" : "a link to nothing"));
        }
        if (!real.startsWith(realRoot)) {
            return failed(new InputNotice.Refused(entry.location, "a link out of the folder; give its target by name if it is meant"));
        }
        boolean hidden = false;
        for (Path part : realRoot.relativize(real)) {
            hidden |= part.toString().startsWith(".");
        }
        // What is not hidden is read under its own name.
        if (!hidden || Files.isDirectory(real) && !linkedFolders.add(real)) {
            return without(entry, "link within the folder");
        }
        if (Files.isDirectory(real)) {
            list(entry);
            return Optional.empty();
        }
        return Files.isRegularFile(real) ? Optional.of(capture(entry)) : without(entry, "link within the folder");
    }

    /** Puts what is in the folder before everything that waits. */
    private void list(Entry folder) {
        List<Entry> entries = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder.path)) {
            for (Path child : children) {
                names.add(child.getFileName().toString());
            }
        } catch (DirectoryIteratorException broken) {
            failed(new InputNotice.Unreadable(folder.location, Failures.reason(broken.getCause())));
        } catch (IOException broken) {
            failed(new InputNotice.Unreadable(folder.location, Failures.reason(broken)));
        }
        SavedPages saved = new SavedPages(names);
        for (String name : names) {
            Path child = folder.path.resolve(name);
            boolean isFolder = Files.isDirectory(child) && !Files.isSymbolicLink(child);
            String noPage = isFolder && saved.owns(name) ? "part of a saved page" : folder.noPage;
            String location = folder.location.endsWith("/") ? folder.location + name : folder.location + "/" + name;
            entries.add(new Entry(child, location, isFolder, noPage));
        }
        entries.sort((a, b) -> b.sortKey().compareTo(a.sortKey()));
        entries.forEach(waiting::push);
    }

    private Optional<Capture> without(Entry entry, String why) {
        return Optional.of(new FileCapture(entry.path, entry.location, why));
    }

    private Optional<Capture> failed(InputNotice notice) {
        fruitful = true;
        notices.report(notice);
        return Optional.empty();
    }

    @Override
    public void close() {
        waiting.clear();
    }
}
