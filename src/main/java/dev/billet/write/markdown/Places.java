package dev.billet.write.markdown;

import dev.billet.model.Origin;
import dev.billet.model.Post;
import dev.billet.model.Post.Status;
import dev.billet.model.When;
import dev.billet.text.Slugs;
import dev.billet.text.Urls;
import dev.billet.write.shared.Hash;
import dev.billet.write.shared.LongSet;
import dev.billet.write.shared.Tally;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives each post a file of its own and an address of its own: the old one where a file can stand for it. */
final class Places {
    private static final int LONGEST = 80;
    private static final Set<Status> HIDDEN = EnumSet.of(Status.DRAFT, Status.PENDING, Status.PRIVATE, Status.TRASH, Status.PASSWORD);
    /** Names that Windows or a generator has its own idea of. */
    private static final Pattern TAKEN = Pattern.compile("con|prn|aux|nul|com\\d|lpt\\d|index|readme|license");
    /** What cannot stand in the name of a file, or would be read as a pattern or a template. */
    private static final Pattern UNFIT = Pattern.compile(".*([\\p{Cntrl}\\\\:*?\"<>|{}#%]|//|/\\.\\.?(/|$)).*", Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile(".*\\.html?");
    private static final Pattern PROGRAM = Pattern.compile(".*\\.(php\\d?|aspx?|jsp|cgi|pl|cfm|xml|md)");
    private static final Set<String> LISTS = Set.of("/", "/index.html", "/posts/", "/pages/", "/drafts/", "/attachments/", "/other/",
        "/categories/", "/tags/");

    private final LongSet names = new LongSet();
    private final LongSet paths = new LongSet();
    private final Tally tally;

    Places(Tally tally) {
        this.tally = tally;
    }

    Place of(Post post) {
        String folder = folder(post);
        String name = free(name(post));
        String path = path(post.url());
        if (path == null || !paths.add(Hash.of(path.toLowerCase(Locale.ROOT)))) {
            tally.changed("addresses that no file can stand for became new ones", post.url() == null ? 0 : 1);
            path = newPath("/" + folder + "/" + name);
        }
        return new Place(folder, name, path);
    }

    /** Whether visitors were not meant to see it. */
    static boolean isHidden(Post post) {
        return post.status() != null && HIDDEN.contains(post.status());
    }

    private static String folder(Post post) {
        return switch (post.kind()) {
            case POST -> isHidden(post) ? "drafts" : "posts";
            case PAGE -> isHidden(post) ? "drafts" : "pages";
            case ATTACHMENT -> "attachments";
            case OTHER -> "other";
        };
    }

    /** Jekyll wants the day in front, and all sort by it. */
    private String name(Post post) {
        String slug = post.slug() == null ? "" : ascii(Urls.decoded(post.slug()));
        slug = slug.isEmpty() && post.title() != null ? ascii(post.title()) : slug;
        slug = slug.isEmpty() ? ascii("post-" + (post.id() == null ? "" : post.id())) : slug;
        return post.kind() == Post.Kind.POST ? day(post) + "-" + slug : TAKEN.matcher(slug).matches() ? slug + "-page" : slug;
    }

    private String day(Post post) {
        When when = post.published();
        if (when == null) {
            when = post.sources().stream().map(Origin::captured).filter(Objects::nonNull).findFirst().orElse(null);
            tally.changed(when == null ? "names of files of posts without a date begin with 1970-01-01"
                : "names of files of posts without a date begin with the day of their capture");
        }
        boolean writable = when != null && when.year() > 0 && when.year() < 10_000;
        return writable ? Dates.day(when).toString() : "1970-01-01";
    }

    private static String ascii(String text) {
        String ascii = Slugs.fold(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-").replaceAll("^[-_]+", "");
        return (ascii.length() > LONGEST ? ascii.substring(0, LONGEST) : ascii).replaceAll("[-_]+$", "");
    }

    private String free(String wanted) {
        String free = wanted;
        for (int n = 2; !names.add(Hash.of(free)); n++) {
            free = wanted + "-" + n;
        }
        return free;
    }

    private String newPath(String wanted) {
        String free = wanted + "/";
        for (int n = 2; !paths.add(Hash.of(free)); n++) {
            free = wanted + "-" + n + "/";
        }
        return free;
    }

    /** The old path, ending as a generator wants it; null when no file can stand for it. */
    private static String path(String url) {
        String path = url == null ? null : Urls.path(url);
        if (path == null || UNFIT.matcher(path).matches() || path.length() > 200) {
            return null;
        }
        String lower = path.toLowerCase(Locale.ROOT);
        if (PROGRAM.matcher(lower).matches()) {
            return null;
        }
        String ended = path.endsWith("/") || PAGE.matcher(lower).matches() ? path : path + "/";
        return LISTS.contains(ended.toLowerCase(Locale.ROOT)) ? null : ended;
    }
}
