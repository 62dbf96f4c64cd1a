package dev.billet.read.wxr;

import dev.billet.html.EngineText;
import dev.billet.html.Rendered;
import dev.billet.model.Content;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Problem;
import dev.billet.report.PageNotice;
import dev.billet.text.Urls;
import dev.billet.xml.Wxr;
import dev.billet.xml.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An item of an export file as a post. */
final class WxrItem {
    private static final String FORMAT = "wordpress";

    private final XmlElement item;
    private final WxrChannel channel;
    private final Origin origin;
    private final boolean shown;
    private final List<Problem> problems = new ArrayList<>();

    WxrItem(XmlElement item, WxrChannel channel, Origin origin, boolean shown) {
        this.item = item;
        this.channel = channel;
        this.origin = origin;
        this.shown = shown;
    }

    /** The post, with its keys; {@code mended} is what had to be mended in the text. */
    Finding.PostFound found(List<Problem> mended) {
        problems.addAll(mended);
        problems.addAll(channel.leftOut());
        PostBuilder post = Post.builder();
        identity(post);
        state(post);
        body(post);
        terms(post);
        replies(post);
        Post built = post.meta(WxrReplies.metas(item, "wp:postmeta")).blog(channel.ref()).sources(List.of(origin))
            .problems(problems).build();
        return new Finding.PostFound(built, keys(built));
    }

    private void identity(PostBuilder post) {
        String type = item.text("wp:post_type");
        Post.Kind kind = switch (type == null ? "post" : type) {
            case "post" -> Post.Kind.POST;
            case "page" -> Post.Kind.PAGE;
            case "attachment" -> Post.Kind.ATTACHMENT;
            default -> Post.Kind.OTHER;
        };
        String slug = item.text("wp:post_name");
        post.kind(kind).type(kind == Post.Kind.OTHER ? type : null).sourceId(item.text("wp:post_id") == null
            ? item.text("dsq:thread_identifier") : item.text("wp:post_id")).url(item.text("link"))
            .slug(slug == null ? null : Urls.slug("http://x/" + slug)).guid(item.text("guid")).title(title())
            .author(channel.person(item.text("dc:creator"))).published(WxrDates.published(item))
            .modified(WxrDates.of(item, "wp:post_modified", "wp:post_modified_gmt"));
    }

    /** Entities are characters of the title, unless it holds markup, in which they have their use. */
    private String title() {
        String title = item.text("title");
        return title == null || title.indexOf('<') >= 0 ? title : Rendered.name(title);
    }

    private void state(PostBuilder post) {
        String status = item.text("wp:status");
        post.status(switch (status == null ? "" : status) {
            case "publish" -> Post.Status.PUBLISH;
            case "draft", "auto-draft" -> Post.Status.DRAFT;
            case "private" -> Post.Status.PRIVATE;
            case "pending" -> Post.Status.PENDING;
            case "future" -> Post.Status.FUTURE;
            case "trash" -> Post.Status.TRASH;
            case "", "inherit" -> null;
            default -> {
                problems.add(new PageNotice.NotUnderstood("status", status).toProblem());
                yield null;
            }
        });
        post.password(text("wp:post_password")).sticky("1".equals(item.text("wp:is_sticky")))
            .parent(number("wp:post_parent")).menuOrder(number("wp:menu_order") == null ? null : order(number("wp:menu_order")))
            .commentsOpen(open("wp:comment_status")).pingsOpen(open("wp:ping_status")).attachmentUrl(item.text("wp:attachment_url"));
    }

    private Boolean open(String name) {
        String word = item.text(name);
        return word == null ? null : word.equals("open") ? Boolean.TRUE : word.equals("closed") ? Boolean.FALSE : null;
    }

    /** The number of an element; null when there is none or 0, which means none. */
    private String number(String name) {
        String number = item.text(name);
        return number == null || number.equals("0") ? null : number;
    }

    private static Integer order(String number) {
        return number.matches("-?[0-9]{1,9}") ? Integer.valueOf(number) : null;
    }

    private void body(PostBuilder post) {
        post.excerpt(text("excerpt:encoded"));
        String source = text("content:encoded");
        if (source == null || source.equals(Wxr.NOTHING)) {
            return;
        }
        if (!shown) {
            post.content(new Content(null, null, source, FORMAT));
            return;
        }
        EngineText body = EngineText.post(source, origin.location(), item.text("link"));
        post.content(body.content(FORMAT)).media(body.media()).links(body.links());
        if (!body.shortcodes().isEmpty()) {
            problems.add(new PageNotice.ShortcodesLeft(String.join(", ", body.shortcodes())).toProblem());
        }
    }

    private void terms(PostBuilder post) {
        WxrTerms terms = new WxrTerms(item, channel);
        post.categories(terms.categories()).tags(terms.tags()).terms(terms.others()).format(terms.format());
    }

    private void replies(PostBuilder post) {
        WxrReplies replies = new WxrReplies(item, channel, origin.location(), shown);
        post.comments(replies.comments()).pings(replies.pings());
        for (String type : replies.unknownTypes()) {
            problems.add(new PageNotice.NotUnderstood("type of a comment", type).toProblem());
        }
    }

    /** Blanks around it are a part of it. */
    private String text(String name) {
        return item.child(name).map(XmlElement::text).filter(text -> !text.isBlank()).orElse(null);
    }

    private static List<String> keys(Post post) {
        Set<String> keys = new LinkedHashSet<>();
        String host = Urls.host(post.url());
        if (Urls.isWeb(post.url())) {
            keys.add("url:" + Urls.key(post.url()));
        }
        if (post.sourceId() != null && host != null) {
            keys.add("id:" + host + ":" + post.sourceId());
        }
        return List.copyOf(keys);
    }
}
