package dev.billet.read.text;

import dev.billet.model.Content;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Problem;
import dev.billet.model.Related;
import dev.billet.model.Reply;
import dev.billet.model.Update;
import dev.billet.report.PageNotice;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.List;

/** The text of one page as a post: every line ends up in one of its fields. */
public final class TextPage {
    private final Layout layout;
    private final List<String> lines;
    private final List<Problem> problems;

    private TextPage(List<String> lines, List<Problem> problems) {
        this.lines = lines;
        this.layout = Layout.of(lines);
        this.problems = new ArrayList<>(problems);
    }

    /**
     * Reads a page's text.
     *
     * @param problems what was noticed when the bytes were decoded
     */
    public static Finding.PostFound read(String text, Origin origin, List<Problem> problems) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        Post post = new TextPage(lines, problems).post(origin);
        return new Finding.PostFound(post, origin.url() == null ? List.of() : List.of(origin.url()));
    }

    private Post post(Origin origin) {
        PostBuilder post = Post.builder().url(origin.url()).slug(origin.url() == null ? null : Urls.slug(origin.url()));
        List<String> body = body();
        post.content(body.isEmpty() ? null : new Content(null, String.join("\n\n", body), null, null));
        post.updates(updates(body));
        post.related(related());
        discussion(post);
        layout.declared().ifPresent(post::declaredCommentCount);
        leftovers();
        return post.sources(List.of(origin)).problems(problems).build();
    }

    /** All lines before the discussion but the related titles; a label behind them names the update, it is not the author's text. */
    private List<String> body() {
        List<String> body = new ArrayList<>();
        int end = layout.heading() >= 0 ? layout.heading() : layout.discussion();
        for (int i = 0; i < end; i++) {
            boolean inRelated = layout.related() >= 0 && i >= layout.related() && i < layout.relatedEnd();
            boolean bareLabel = i == layout.update() && layout.related() >= 0 && Marks.update(lines.get(i)).orElseThrow().text().isEmpty();
            if (!inRelated && !bareLabel) {
                body.add(lines.get(i));
            }
        }
        return body;
    }

    private List<Update> updates(List<String> body) {
        List<Update> updates = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            Marks.UpdateLine update = Marks.update(body.get(i)).orElse(null);
            if (update != null && !update.text().isEmpty()) {
                updates.add(new Update(update.label(), update.text()));
            } else if (update != null && i + 1 < body.size()) {
                updates.add(new Update(update.label(), body.get(i + 1)));
            }
        }
        if (layout.update() >= 0 && layout.related() >= 0) {
            Marks.UpdateLine update = Marks.update(lines.get(layout.update())).orElseThrow();
            if (update.text().isEmpty()) {
                updates.add(new Update(update.label(), lines.get(layout.update() + 1)));
            }
        }
        return updates;
    }

    private List<Related> related() {
        return layout.related() < 0 ? List.of()
            : lines.subList(layout.related() + 1, layout.relatedEnd()).stream().map(title -> new Related(title, null, null)).toList();
    }

    private void discussion(PostBuilder post) {
        Replies replies = new Replies(lines.subList(layout.discussion(), layout.end()), layout.heading() >= 0);
        List<Reply> comments = replies.found().stream().filter(r -> !r.kind().isPing()).toList();
        post.comments(comments).pings(replies.found().stream().filter(r -> r.kind().isPing()).toList());
        if (replies.atMost() > comments.size()) {
            problems.add(new PageNotice.CommentBordersUncertain(comments.size(), replies.atMost()).toProblem());
        }
    }

    /** The comment form belongs to nobody; its words are kept in the notice, whole. */
    private void leftovers() {
        if (layout.end() < lines.size()) {
            String form = String.join(" / ", lines.subList(layout.end(), lines.size()));
            problems.add(new PageNotice.TextUnclaimed(form.length(), "below the comments", form).toProblem());
        }
    }
}
