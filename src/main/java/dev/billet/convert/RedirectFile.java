package dev.billet.convert;

import dev.billet.model.Post;
import dev.billet.report.Notices;
import dev.billet.write.redirects.Redirects;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The file of {@code --redirects}. It gets its name together with the output; without the option nothing is written. */
final class RedirectFile implements Closeable {
    private final Output output;
    private final Redirects redirects;

    /** {@code output} may be null: no map is wanted then. */
    RedirectFile(Output output, Beside beside, Notices notices) throws IOException {
        this.output = output;
        redirects = output == null ? null : new Redirects(new CutStream(output.open("redirects")), beside.redirects(), notices);
    }

    void add(Post post, String newPath) throws IOException {
        if (redirects != null && newPath != null) {
            redirects.add(post, newPath);
        }
    }

    void commit() throws IOException {
        if (redirects != null) {
            redirects.close();
            output.commit();
        }
    }

    /** Whether the path is the map's own. */
    boolean owns(Path path) {
        return output != null && output.owns(path);
    }

    @Override
    public void close() throws IOException {
        if (output != null) {
            output.close();
        }
    }
}
