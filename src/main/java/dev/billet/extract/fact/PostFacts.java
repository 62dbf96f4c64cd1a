package dev.billet.extract.fact;

import dev.billet.extract.body.Body;
import dev.billet.extract.body.PageKind;
import dev.billet.extract.reading.Reading;
import dev.billet.model.BlogRef;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.text.PostAddress;
import org.jsoup.nodes.Element;

/** Finds title, author, dates, language, terms, addresses and the blog's name of the post. */
public final class PostFacts {
    private PostFacts() {
    }

    /**
     * Sets what is known of the post with this body: url, slug, sourceId, title, author, published, modified, language,
     * categories, tags, blog, status.
     *
     * @param evidence gets field name to witness
     * @return the body without the title that stood at its head
     */
    public static Body fill(PostBuilder post, Reading reading, PageKind kind, Body body, Evidence evidence) {
        TrackbackData trackback = TrackbackData.of(reading);
        Addresses.Said permalink = Addresses.permalink(reading, trackback);
        String url = permalink == null ? null : permalink.value();
        Marks marks = new Marks(reading.traits().names());
        Around around = new Around(reading, marks, body, url);
        Site site = Site.of(reading, marks, url);
        if (permalink != null) {
            post.url(url).slug(PostAddress.slug(url));
            evidence.put("url", permalink.witness());
        }
        Addresses.Said number = Addresses.number(reading);
        if (number != null) {
            post.sourceId(number.value());
            evidence.put("sourceId", number.witness());
        }
        boolean isProtected = isProtected(reading);
        SpokenTitles spoken = new SpokenTitles(reading, site, url, trackback);
        Addresses.Said title = new Titles(reading, site, around, url, spoken).find(isProtected);
        if (title != null) {
            post.title(title.value());
            evidence.put("title", title.witness());
        }
        Authors authors = new Authors(reading, site, around);
        authors.find().ifPresent(author -> {
            post.author(author.getKey());
            evidence.put("author", author.getValue());
            evidence.others("author", authors::others);
        });
        dates(post, new PostDates(reading, around, url), evidence);
        Terms terms = new Terms(reading, around, url, site.home());
        post.categories(terms.categories()).tags(terms.tags()).language(reading.language());
        if (site.home() != null || site.name() != null) {
            post.blog(new BlogRef(site.home(), site.name()));
        }
        if (isProtected) {
            post.status(Post.Status.PASSWORD);
        }
        Element heading = around.titleAtHead();
        return heading == null ? body.withoutTitle(title == null ? null : title.value()) : body.less(heading);
    }

    private static void dates(PostBuilder post, PostDates dates, Evidence evidence) {
        PostDates.Vote published = dates.published();
        if (published != null) {
            post.published(published.when()).publishedApproximate(published.approximate());
            evidence.put("published", published.witness());
            evidence.others("published", () -> dates.others(published));
        }
        PostDates.Vote modified = dates.modified();
        if (modified != null) {
            post.modified(modified.when());
            evidence.put("modified", modified.witness());
        }
    }

    /** WordPress asks for a post's password with a form that goes to wp-login.php?action=postpass. */
    public static boolean isProtected(Reading reading) {
        for (Element form : reading.index().byTag("form")) {
            if (form.attr("action").contains("action=postpass")) {
                return true;
            }
        }
        return false;
    }
}
