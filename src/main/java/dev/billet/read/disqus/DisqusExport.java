package dev.billet.read.disqus;

import dev.billet.html.Rendered;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.read.gather.RepliesByPost;
import dev.billet.read.gather.XmlWalk;
import dev.billet.text.Urls;
import dev.billet.xml.XmlElement;
import dev.billet.xml.XmlIn;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An export file as findings: the comments by the addresses of their pages, and the titles of pages that have some. Source:
 * http://disqus.com/api/schemas/1.0/disqus.xsd. Threads come before the comments; a thread without comments is only a page that
 * somebody looked at.
 */
public final class DisqusExport extends XmlWalk {
    private static final Map<String, String> NAMES = Map.of("http://disqus.com", "", "http://disqus.com/disqus-internals", "dsq");

    private final Origin origin;
    private final Map<String, Thread> threads = new HashMap<>();
    private final RepliesByPost replies;

    /** A page with comments; {@code told}: whether its title was given. */
    private static final class Thread {
        private final String url;
        private final String title;
        private boolean told;

        Thread(String url, String title) {
            this.url = url;
            this.title = title;
        }
    }

    /**
     * Opens one.
     *
     * @param charset what came with the bytes, or null
     */
    public DisqusExport(InputStream in, String charset, Origin origin) {
        super(XmlIn.open(in, charset, namespace -> NAMES.get(namespace.strip().replace("https:", "http:").replace("//www.", "//"))));
        this.origin = origin;
        this.replies = new RepliesByPost(origin);
    }

    @Override
    protected void element(XmlIn in, String name) throws IOException {
        switch (name) {
            case "disqus" -> {
                // All stands in it.
            }
            case "thread" -> thread(in.element());
            case "post" -> comment(in.element());
            default -> in.element();
        }
    }

    private void thread(XmlElement thread) {
        String link = thread.text("link");
        String id = thread.attribute("dsq:id");
        String url = Urls.isWeb(link) ? link : Urls.isWeb(thread.text("id")) ? thread.text("id") : unknown(id);
        threads.put(id, new Thread(url, Rendered.line(thread.text("title"))));
    }

    private void comment(XmlElement post) {
        String id = post.child("thread").map(thread -> thread.attribute("dsq:id")).orElse(null);
        Thread thread = threads.computeIfAbsent(id, lost -> new Thread(unknown(id), null));
        if (!thread.told && thread.title != null) {
            thread.told = true;
            give(new Finding.PostFound(Post.builder().extent(Post.Extent.EXCERPT).url(thread.url).title(thread.title)
                .sources(List.of(origin))
                .build(), List.of()));
        }
        Reply reply = DisqusReply.of(post, origin.location());
        replies.add(thread.url, reply);
        if (replies.isFull()) {
            give(replies.take());
        }
    }

    /** What stands for the address of a thread that has none, or is not in the file. */
    private static String unknown(String id) {
        return "urn:disqus:thread:" + id;
    }

    @Override
    protected void end() {
        give(replies.take());
    }

    @Override
    protected Finding nothing() {
        return new Finding.NoPost("export without comments");
    }
}
