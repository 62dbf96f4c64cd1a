package dev.billet.extract.comment;

import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Tells which comment service a page would load by a script, so that the loss can be said. */
final class ScriptedComments {
    /** Parts of script addresses and ids, from the services' own embedding instructions. */
    private static final Map<String, String> SCRIPTS = new LinkedHashMap<>();
    private static final Map<String, String> IDS = new LinkedHashMap<>();

    static {
        SCRIPTS.put("disqus.com/embed", "Disqus");
        SCRIPTS.put("disqus.com/forums", "Disqus");
        SCRIPTS.put("intensedebate.com/js", "IntenseDebate");
        SCRIPTS.put("js-kit.com", "Echo");
        SCRIPTS.put("haloscan.com/load", "Haloscan");
        SCRIPTS.put("livefyre.com", "Livefyre");
        SCRIPTS.put("utteranc.es", "utterances");
        SCRIPTS.put("giscus.app", "giscus");
        SCRIPTS.put("hyvor.com", "Hyvor Talk");
        SCRIPTS.put("commento.io", "Commento");
        SCRIPTS.put("/isso/js", "isso");
        SCRIPTS.put("js/embed.min.js", "isso");
        SCRIPTS.put("Waline.init", "Waline");
        SCRIPTS.put("@waline/client", "Waline");
        SCRIPTS.put("twikoo.init", "Twikoo");
        SCRIPTS.put("Artalk.init", "Artalk");
        SCRIPTS.put("new Artalk(", "Artalk");
        SCRIPTS.put("new Gitalk(", "Gitalk");
        SCRIPTS.put("new Gitment(", "Gitment");
        SCRIPTS.put("new Valine(", "Valine");
        SCRIPTS.put("/webmention.min.js", "webmention.js");
        SCRIPTS.put("/webmention.js", "webmention.js");
        IDS.put("disqus_thread", "Disqus");
        IDS.put("isso-thread", "isso");
        IDS.put("remark42", "Remark42");
        IDS.put("commento", "Commento");
        IDS.put("hyvor-talk-view", "Hyvor Talk");
        IDS.put("idc-container", "IntenseDebate");
        IDS.put("gitalk-container", "Gitalk");
        IDS.put("tcomment", "Twikoo");
        IDS.put("vcomments", "Valine");
        IDS.put("waline", "Waline");
        IDS.put("livefyre-comments", "Livefyre");
    }

    private ScriptedComments() {
    }

    /** The service's name, or null when the page loads none. */
    static String service(Reading reading) {
        ElementIndex index = reading.index();
        for (Map.Entry<String, String> id : IDS.entrySet()) {
            if (!index.byId(id.getKey()).isEmpty()) {
                return id.getValue();
            }
        }
        for (Element script : index.byTag("script")) {
            String text = script.attr("src") + (script.hasAttr("src") ? "" : script.data());
            for (Map.Entry<String, String> part : SCRIPTS.entrySet()) {
                if (text.contains(part.getKey())) {
                    return part.getValue();
                }
            }
        }
        return index.byClass("fb-comments").isEmpty() && index.byTag("fb:comments").isEmpty() ? null : "Facebook";
    }
}
