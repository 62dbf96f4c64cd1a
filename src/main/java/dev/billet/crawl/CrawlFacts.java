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
        facts.put("format", "WARC File Format 1.0");
        facts.put("conformsTo", "http://bibnum.bnf.fr/WARC/WARC_ISO_28500_version1_latestdraft.pdf");
        facts.put("robots", "obey");
        facts.put("http-header-user-agent", agent);
        facts.put("start", options.start());
        if (options.wayback() != null) {
            // The archive's interfaces are made to be asked by programs, and its robots.txt speaks of others.
            facts.put("robots", "ignore");
            facts.put("via", options.wayback().server());
        }
        return facts;
    }
}
