package dev.billet.crawl;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an archive says of itself at its beginning. */
final class CrawlFacts {
    private CrawlFacts() {
    }

    static Map<String, String> of(CrawlOptions options, String agent) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("software", agent.replaceAll(" .*", ""));
        facts.put("format", "WARC file version 1.1");
        facts.put("conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/");
        facts.put("robots", "obey");
        facts.put("http-header-user-agent", agent);
        facts.put("start", options.start());
        return facts;
    }
}
