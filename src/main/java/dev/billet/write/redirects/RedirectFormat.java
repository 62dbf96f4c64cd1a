package dev.billet.write.redirects;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms of a redirect map. */
public enum RedirectFormat {
    /** A table of whole addresses and paths. */
    CSV(""),
    /** To be included in a {@code map $request_uri} block of nginx. */
    NGINX(".map .conf"),
    /** Rules for mod_rewrite, in {@code .htaccess} or the server's configuration. */
    APACHE(".htaccess");

    private final String endings;

    RedirectFormat(String endings) {
        this.endings = endings;
    }

    /** The word for {@code --redirects-format}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of this name. */
    public static Optional<RedirectFormat> named(String word) {
        return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
    }

    /** What the name of a file means. */
    public static RedirectFormat forFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> !format.endings.isEmpty())
            .filter(format -> Arrays.stream(format.endings.split(" ")).anyMatch(lower::endsWith)).findFirst().orElse(CSV);
    }
}
