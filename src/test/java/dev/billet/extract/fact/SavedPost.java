package dev.billet.extract.fact;

import dev.billet.extract.body.BodyFinder;
import dev.billet.extract.body.Layout;
import dev.billet.extract.body.PageKind;
import dev.billet.extract.comment.CommentFinder;
import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.related.RelatedFinder;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.html.Page;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Term;
import dev.billet.platform.Platforms;
import dev.billet.text.DateHints;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A page of the tests' own with a post in it; the facts that are found on it. */
final class SavedPost {
    static final String TEXT = "<div class='entry'><p>The harbour was quiet when we came back, and the boats lay in two long rows "
        + "along the quay, waiting for the "
        + "tide.</p><p>Nobody had told the keeper of the light that we were late, so he had gone to bed, as he always did, at nine "
        + "o'clock.</p>"
        + "<p>In the morning he was sorry, and gave us bread and a jar of plums, which we ate on the steps while the fog went out.</p>"
        + "</div>";

    private final Post post;

    private SavedPost(String language, String url, String html) {
        Document document = Jsoup.parse(html);
        Page page = new Page("test", url, url, null, document, new ElementIndex(document), List.of());
        List<Rules.Applied> rules = new Rules(Platforms.NONE).applicable(page);
        Reading reading = new Reading(page, rules, PageData.read(page), language,
            new DateHints(language.equals("en") ? null : language, null, DateHints.Order.UNKNOWN, null), new Claims());
        CommentFinder.find(reading);
        RelatedFinder.find(reading);
        PostBuilder builder = Post.builder();
        PostFacts.fill(builder, reading, PageKind.POST, BodyFinder.find(Layout.of(reading)), new Evidence(false));
        post = builder.build();
    }

    static SavedPost at(String url, String html) {
        return in("en", url, html);
    }

    /** A page in this language. */
    static SavedPost in(String language, String url, String html) {
        return new SavedPost(language, url, html);
    }

    /** A post with this above and below its text. */
    static SavedPost of(String above, String below) {
        return at("http://quay.example/2011/11/30/the-late-boat/", "<html><head><title>The late boat | Quay</title></head><body>"
            + "<div class='post'>" + above + TEXT + below + "</div></body></html>");
    }

    Post post() {
        return post;
    }

    String title() {
        return post.title();
    }

    String author() {
        return post.author() == null ? null : post.author().name();
    }

    String published() {
        return post.published() == null ? null : post.published().toString();
    }

    String url() {
        return post.url();
    }

    Post.Status status() {
        return post.status();
    }

    String categories() {
        return names(post.categories());
    }

    String tags() {
        return names(post.tags());
    }

    private static String names(List<Term> terms) {
        return terms.stream().map(Term::name).collect(Collectors.joining(", "));
    }
}
