package dev.billet.write.redirects;

import dev.billet.model.Post;
import dev.billet.model.Post.Status;
import dev.billet.report.Notices;
import dev.billet.text.Urls;
import dev.billet.write.shared.Hash;
import dev.billet.write.shared.LongSet;
import dev.billet.write.shared.Tally;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes where visitors of old addresses find the posts that they want: an address has one target, the first that is told. */
public final class Redirects implements Closeable {
    private static final Set<Status> NEVER_SEEN = EnumSet.of(Status.DRAFT, Status.PENDING, Status.TRASH);
    /** Types of WordPress that have no page. */
    private static final Pattern NO_PAGE =
        Pattern.compile("nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_.*");
    private static final Pattern SHORT = Pattern.compile("https?://[^?#]*\\?(p|page_id|attachment_id)=\\d+");

    private final OutputStream out;
    private final RedirectFormat format;
    private final Notices notices;
    private final LongSet told = new LongSet();
    private final Tally tally = new Tally("redirects");

    /** Begins the file. */
    public Redirects(OutputStream out, RedirectFormat format, Notices notices) throws IOException {
        this.out = out;
        this.format = format;
        this.notices = notices;
        write(RedirectLines.opening(format));
    }

    /** Writes the old addresses of a post; {@code newPath} is percent-encoded, with its query. */
    public void add(Post post, String newPath) throws IOException {
        if (post.status() != null && NEVER_SEEN.contains(post.status()) || post.type() != null && NO_PAGE.matcher(post.type()).matches()) {
            return;
        }
        for (String old : olds(post)) {
            String request = Urls.request(old);
            // A server would lead in a circle, or everybody away from the front page.
            boolean circle = format != RedirectFormat.CSV && (request.equals(newPath) || request.equals("/"));
            if (circle) {
                continue;
            }
            // Servers see no host.
            if (told.add(Hash.of(format == RedirectFormat.CSV ? old : request))) {
                write(RedirectLines.line(format, old, newPath));
            } else {
                tally.changed("old addresses that two posts share lead to the first");
            }
        }
    }

    /** Its permalink and the short link that export files keep as its guid. */
    private static List<String> olds(Post post) {
        List<String> olds = new ArrayList<>();
        if (Urls.isWeb(post.url())) {
            olds.add(post.url());
        }
        boolean ownHost = post.guid() != null && (post.url() == null || Urls.host(post.guid()) != null
            && Urls.host(post.guid()).equals(Urls.host(post.url())));
        if (ownHost && !olds.contains(post.guid()) && SHORT.matcher(post.guid()).matches()) {
            olds.add(post.guid());
        }
        return olds;
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        out.close();
        tally.report(notices);
    }
}
