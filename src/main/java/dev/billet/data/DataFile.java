package dev.billet.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A file that comes with the program.
 *
 * <p>Where the program is a jar it is read as the zip it is: a class loader takes ten times as long for many small files, and
 * a hundred of these are read on every start.
 */
public final class DataFile {
    private static final String ROOT = "dev/billet/";

    private DataFile() {
    }

    /** Opened on first use, and open as long as the program runs, as the class loader's own is. */
    private static final class Jar {
        /** Null when the program is no jar. */
        static final ZipFile FILE = open();

        private static ZipFile open() {
            CodeSource source = DataFile.class.getProtectionDomain().getCodeSource();
            try {
                Path program = source == null || source.getLocation() == null ? null : Path.of(source.getLocation().toURI());
                return program != null && Files.isRegularFile(program) ? new ZipFile(program.toFile()) : null;
            } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException | IOException notAFile) {
                // A jar within a jar, or a class loader of a cluster: the class loader knows.
                return null;
            }
        }
    }

    /** The content of a file, named by its place below this package's parent: {@code languages/fr.txt}. */
    public static byte[] read(String name) {
        try (InputStream in = stream(ROOT.concat(name))) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file ".concat(name));
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }

    private static InputStream stream(String path) throws IOException {
        ZipEntry entry = Jar.FILE == null ? null : Jar.FILE.getEntry(path);
        return entry == null ? DataFile.class.getResourceAsStream("/".concat(path)) : Jar.FILE.getInputStream(entry);
    }
}
