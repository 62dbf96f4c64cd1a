package dev.billet.read.front;

import dev.billet.html.Cleaner;
import dev.billet.html.Rendered;
import dev.billet.model.Person;
import dev.billet.model.Reply;
import dev.billet.model.When;
import dev.billet.text.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Comments that importers leave among the fields, as jekyll-import does with those of WordPress. */
final class FrontReplies {
    private FrontReplies() {
    }

    static List<Reply> of(FrontMatter front, String location) {
        List<Reply> replies = new ArrayList<>();
        for (Map<?, ?> comment : front.maps("comments")) {
            replies.add(of(comment, replies.size() + 1, location));
        }
        return replies;
    }

    private static Reply of(Map<?, ?> comment, int order, String location) {
        String source = text(comment, "content");
        Cleaner.Fragment words = source == null ? new Cleaner.Fragment(null, null) : Rendered.of(source, location, null).comment();
        Person author = new Person(text(comment, "author"), text(comment, "author_url"), null, text(comment, "author_email"), null, null);
        boolean nobody = author.name() == null && author.url() == null && author.email() == null;
        String parent = text(comment, "parent");
        return new Reply(Reply.Kind.COMMENT, text(comment, "id"), order, "0".equals(parent) ? null : parent, nobody ? null : author, null,
            date(comment), false, words.html(), words.text(), null, null, List.of(), source);
    }

    private static When date(Map<?, ?> comment) {
        String date = text(comment, "date");
        return date == null ? null : Dates.machine(date).orElse(null);
    }

    private static String text(Map<?, ?> map, String name) {
        return FrontMatter.string(map.get(name));
    }
}
