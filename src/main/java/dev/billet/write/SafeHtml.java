package dev.billet.write;

import dev.billet.html.Cleaner;
import dev.billet.html.Page;
import dev.billet.html.Pages;
import dev.billet.html.SafeSource;
import dev.billet.model.Content;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.report.Notices;
import dev.billet.report.OutputNotice;
import java.util.List;
import java.util.Set;

/** Takes out of texts what runs, for blogs whose export files nobody vouches for. Pages were cleaned when they were read. */
public final class SafeHtml {
    private long changed;

    /** The post with harmless texts. */
    public Post of(Post post) {
        return post.toBuilder().content(content(post.content())).excerpt(source(post.excerpt()))
            .comments(post.comments().stream().map(this::reply).toList()).pings(post.pings().stream().map(this::reply).toList()).build();
    }

    /** Says at the end how many texts were changed. */
    public void report(Notices notices) {
        if (changed > 0) {
            notices.report(new OutputNotice.Changed("--safe-html",
                "texts that held scripts, forms or other tags that are not known", changed));
        }
    }

    private Content content(Content content) {
        if (content == null) {
            return null;
        }
        boolean words = "text".equals(content.format());
        return new Content(post(content.html()), content.text(), words ? content.source() : source(content.source()), content.format());
    }

    private Reply reply(Reply reply) {
        return reply.saying(comment(reply.html()), source(reply.source()));
    }

    private String post(String html) {
        if (html == null || html.indexOf('<') < 0) {
            return html;
        }
        Page page = Pages.fragment(html, "", null);
        return told(html, Cleaner.post(page, List.of(page.body()), Set.of()).html());
    }

    private String comment(String html) {
        if (html == null || html.indexOf('<') < 0) {
            return html;
        }
        Page page = Pages.fragment(html, "", null);
        return told(html, Cleaner.comment(page, List.of(page.body()), Set.of()).html());
    }

    private String source(String source) {
        return source == null ? null : told(source, SafeSource.of(source));
    }

    private String told(String before, String after) {
        changed += before.equals(after) ? 0 : 1;
        return after;
    }
}
