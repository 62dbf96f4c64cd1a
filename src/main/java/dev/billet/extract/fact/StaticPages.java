package dev.billet.extract.fact;

import dev.billet.model.Post;
import dev.billet.text.Role;
import dev.billet.text.Words;
import java.util.regex.Pattern;

/** Tells pages such as "About" and "Contact" from posts where no mark of the engine does: they have neither date nor terms. */
public final class StaticPages {
    /** Blogger's and WordPress' addresses of pages. */
    private static final Pattern ADDRESS = Pattern.compile("^\\w+://[^/]+(?:/p/[^/]+\\.html|/(?:\\w+/)?\\?page_id=\\d+)(?:$|[?#&])");

    private StaticPages() {
    }

    /** Whether what was found is such a page. */
    public static boolean is(Post found) {
        if (found.published() != null || !found.categories().isEmpty() || !found.tags().isEmpty()) {
            return false;
        }
        return found.url() != null && ADDRESS.matcher(found.url()).find() || Words.is(Role.PAGE_NAME, found.title(), found.language());
    }
}
