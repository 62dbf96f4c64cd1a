package dev.billet.convert;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One document in several files beside each other: NAME-001.wxr, NAME-002.wxr and so on. */
final class PartsOutput implements Output {
    private final Path path;
    private final List<Path> old;
    private final List<Path> own = new ArrayList<>();
    private final List<StagedFile> files = new ArrayList<>();

    /**
     * Looks what is there.
     *
     * @param path  the name without the number
     * @param force whether parts of an earlier run may be replaced, also when there are more of them than new ones
     */
    PartsOutput(Path path, boolean force) throws IOException, UsageException {
        this.path = path.toAbsolutePath();
        this.old = old();
        if (!force && !old.isEmpty()) {
            throw new UsageException("there are parts of an earlier run, such as " + old.get(0) + "; --force replaces them all");
        }
    }

    private List<Path> old() throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(path.getParent())) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(path.getParent(), this::isPart)) {
                all.forEach(found::add);
            }
        }
        found.sort(null);
        return found;
    }

    private boolean isPart(Path file) {
        String name = file.getFileName().toString();
        String stem = stem() + "-";
        return name.startsWith(stem) && name.endsWith(ending()) && name.length() > stem.length() + ending().length()
            && name.substring(stem.length(), name.length() - ending().length()).matches("\\d{3,}");
    }

    private String stem() {
        String name = path.getFileName().toString();
        return name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private String ending() {
        return path.getFileName().toString().substring(stem().length());
    }

    @Override
    public OutputStream open(String name) throws IOException {
        Path part = path.resolveSibling(stem() + name.substring(name.indexOf('-'), name.lastIndexOf('.')) + ending());
        StagedFile file = new StagedFile(part);
        own.add(part);
        files.add(file);
        return file.stream();
    }

    @Override
    public void commit() throws IOException {
        for (StagedFile file : files) {
            file.commit();
        }
        for (Path part : old) {
            if (!own.contains(part)) {
                Files.deleteIfExists(part);
            }
        }
    }

    @Override
    public boolean owns(Path other) {
        return files.stream().anyMatch(file -> file.is(other)) || old.contains(other.toAbsolutePath().normalize());
    }

    @Override
    public void close() throws IOException {
        IOException first = null;
        for (StagedFile file : files) {
            try {
                file.discard();
            } catch (IOException failure) {
                first = first == null ? failure : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
