package dev.billet.read.feed;

import dev.billet.html.Cleaner;
import dev.billet.html.Rendered;
import dev.billet.model.Person;
import dev.billet.model.Reply;
import dev.billet.text.PostAddress;
import dev.billet.text.Role;
import dev.billet.text.Urls;
import dev.billet.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An entry as a comment. */
final class EntryReply {
    private static final Pattern BLOGGER = Pattern.compile("^tag:[^:]*blogger\\.com,1999:blog-\\d+\\.post-(\\d+)$");

    private EntryReply() {
    }

    /** Whether the entry is a comment: it answers something, or its address is a place among the comments of a post. */
    static boolean is(Entry entry) {
        return entry.answers() != null || PostAddress.comment(entry.link()) != null || PostAddress.comment(entry.id()) != null;
    }

    /** The address of the post, or null when the entry does not tell it. */
    static String postUrl(Entry entry, String feedLink) {
        String answered = Urls.isWeb(entry.answers()) ? entry.answers() : null;
        String url = entry.link() != null && PostAddress.comment(entry.link()) != null ? entry.link() : answered;
        return PostAddress.of(url == null ? entry.link() == null ? feedLink : entry.link() : url);
    }

    static Reply of(Entry entry, String location) {
        String html = entry.body() == null ? entry.summary() : entry.body();
        Rendered body = html == null ? null : Rendered.of(html, location, entry.base());
        String answered = body == null ? null : PostAddress.comment(body.answered());
        Cleaner.Fragment words = body == null ? new Cleaner.Fragment(null, null) : body.comment();
        String id = id(entry);
        Person author = entry.author() == null ? ofTitle(entry) : entry.author();
        return new Reply(kind(words.text()), id, 0, parent(entry, answered, id), author, null, entry.published(), false, words.html(),
            words.text(), entry.link(), null, List.of());
    }

    private static String id(Entry entry) {
        Matcher blogger = BLOGGER.matcher(entry.id() == null ? "" : entry.id());
        String place = PostAddress.comment(entry.link());
        return place != null ? place : blogger.matches() ? blogger.group(1) : PostAddress.comment(entry.id());
    }

    private static String parent(Entry entry, String answered, String id) {
        String parent = PostAddress.comment(entry.answers()) == null ? answered : PostAddress.comment(entry.answers());
        return parent == null || parent.equals(id) ? null : parent;
    }

    /** An engine cuts out of the linking page what stands around the link; nobody writes so by hand. */
    private static Reply.Kind kind(String text) {
        String bare = text == null ? "" : text.strip().replace("[...]", "[…]").replace("[ … ]", "[…]");
        boolean cut = bare.length() > 8 && bare.startsWith("[…]") && bare.endsWith("[…]");
        return cut ? Reply.Kind.PING : Reply.Kind.COMMENT;
    }

    private static Person ofTitle(Entry entry) {
        return match(entry).map(EntryReply::name).map(name -> Person.named(name, null)).orElse(null);
    }

    private static String name(Words.Match match) {
        return match.second() == null ? match.first() : match.second();
    }

    private static Optional<Words.Match> match(Entry entry) {
        String title = entry.title();
        String language = entry.language() == null ? null : entry.language().replaceAll("[-_].*", "");
        return Words.match(Role.FEED_COMMENT_TITLE, title, language)
            .or(() -> Words.match(Role.FEED_COMMENT_AUTHOR, title, language));
    }
}
