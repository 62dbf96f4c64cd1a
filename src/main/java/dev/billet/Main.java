package dev.billet;

import dev.billet.cli.Billet;
import dev.billet.cli.Environment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

/** The program's entrance, and the only place that ends the process. */
public final class Main {
    private Main() {
    }

    /** Runs the command line. */
    public static void main(String[] args) {
        // System.out swallows errors: a full disk would end with exit code 0.
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        FileOutputStream err = new FileOutputStream(FileDescriptor.err);
        System.exit(new Billet(System.in, out, err, Environment.ofProcess()).run(args));
    }
}
