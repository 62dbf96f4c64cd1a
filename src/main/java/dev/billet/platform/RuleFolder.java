package dev.billet.platform;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The folder of the built-in rule files.
 *
 * <p>Where the program is a jar it is read as the zip it is: a class loader takes ten times as long for many small files, and
 * these are read on every start.
 */
final class RuleFolder implements Closeable {
    private static final String PATH = "dev/billet/platforms/";

    private final ZipFile jar;

    private RuleFolder(ZipFile jar) {
        this.jar = jar;
    }

    static RuleFolder open() throws IOException {
        CodeSource source = RuleFolder.class.getProtectionDomain().getCodeSource();
        try {
            Path program = source == null || source.getLocation() == null ? null : Path.of(source.getLocation().toURI());
            return new RuleFolder(program != null && Files.isRegularFile(program) ? new ZipFile(program.toFile()) : null);
        } catch (URISyntaxException | IllegalArgumentException | java.nio.file.FileSystemNotFoundException notAFile) {
            // A jar within a jar, or a class loader of a cluster: the class loader knows.
            return new RuleFolder(null);
        }
    }

    byte[] read(String name) throws IOException {
        try (InputStream in = stream(PATH.concat(name))) {
            if (in == null) {
                throw new IOException("the program lacks its rule file ".concat(name));
            }
            return in.readAllBytes();
        }
    }

    private InputStream stream(String path) throws IOException {
        ZipEntry entry = jar == null ? null : jar.getEntry(path);
        return entry == null ? RuleFolder.class.getResourceAsStream("/".concat(path)) : jar.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        if (jar != null) {
            jar.close();
        }
    }
}
