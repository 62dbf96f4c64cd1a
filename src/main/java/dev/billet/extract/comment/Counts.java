package dev.billet.extract.comment;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tokens;
import dev.billet.extract.rule.Picked;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.text.Words;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds how many comments the page claims to have: in the heading, in the links that lead to them, in data for machines. */
final class Counts {
    private static final Pattern TO_COMMENTS = Pattern.compile("(?i)#(?:.*(?:comment|respond|komment|coment|reaction|disqus_thread).*|forum\\w*)$");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int LONGEST = 200;

    private final Reading reading;

    Counts(Reading reading) {
        this.reading = reading;
    }

    /** The claimed number, or null. {@code heading} is the one above the comments, or null. */
    Integer find(Headings.Heading heading) {
        Integer count = byRules();
        if (count == null && heading != null) {
            count = heading.count();
        }
        if (count == null) {
            count = inBlock();
        }
        if (count == null) {
            count = inLinks();
        }
        return count != null ? count : inData();
    }

    private Integer byRules() {
        for (Rules.Applied applied : reading.rules()) {
            for (Picked picked : applied.rule().values("comments", "count", reading.page(), reading.page().body(), e -> true)) {
                OptionalInt count = count(picked.text());
                if (count.isPresent()) {
                    return count.getAsInt();
                }
            }
        }
        return null;
    }

    /** A label inside a box that is named after comments, even when there are none. */
    private Integer inBlock() {
        ElementIndex index = reading.index();
        for (String id : List.of("comments", "comment", "kommentare", "commentaires", "comentarios", "commentlist", "comments-wrapper", "disqus_thread")) {
            for (Element block : index.byId(id)) {
                int end = index.end(block);
                for (int i = index.order(block); i < end && i < index.order(block) + 40; i++) {
                    Element element = index.elements().get(i);
                    int length = index.textLength(element);
                    OptionalInt count = length > 1 && length <= LONGEST ? count(PlainText.line(element)) : OptionalInt.empty();
                    if (count.isPresent()) {
                        return count.getAsInt();
                    }
                }
            }
        }
        return null;
    }

    /** "12 Comments" in the byline, linked to the comments of this very page. */
    private Integer inLinks() {
        for (Element link : reading.index().byTag("a")) {
            String href = link.attr("href");
            if (TO_COMMENTS.matcher(href).find() && leadsHere(href) && !Tokens.isAside(reading.page(), link)) {
                OptionalInt count = count(PlainText.line(link));
                if (count.isPresent()) {
                    return count.getAsInt();
                }
            }
        }
        return null;
    }

    private boolean leadsHere(String href) {
        if (href.startsWith("#") || reading.page().base() == null) {
            return href.startsWith("#");
        }
        String here = dev.billet.text.Urls.key(reading.page().base());
        return dev.billet.text.Urls.key(dev.billet.text.Urls.resolve(reading.page().base(), href)).equals(here);
    }

    private Integer inData() {
        for (PageData.Claim claim : reading.data().of(PageData.Field.COMMENT_COUNT)) {
            Matcher number = NUMBER.matcher(claim.value());
            if (number.find() && number.group().length() < 7) {
                return Integer.valueOf(number.group());
            }
        }
        return null;
    }

    private OptionalInt count(String text) {
        return text.length() > LONGEST ? OptionalInt.empty() : Words.count(text, reading.language());
    }
}
