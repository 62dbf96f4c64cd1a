package dev.billet.crawl.find;

import dev.billet.source.WebAnswer;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Reads an answer for what it leads to, and puts that on the frontier as far as it is worth asking. */
public final class Discovery {
    private static final String KNOWN = "lists of posts that are known otherwise";
    private final Frontier frontier;
    private final Scope scope;
    private final Traps traps = new Traps();
    private final Site site = new Site();
    private final Sitemaps sitemaps;
    private final RestApi rest;
    private final Feeds feeds;
    private final HtmlLinks html;
    private final Map<String, Integer> left = new TreeMap<>();

    /**
     * Begins with what the frontier holds.
     *
     * @param limit bytes of an answer, unpacked
     * @param media whether pictures and films are wanted
     */
    public Discovery(Frontier frontier, Scope scope, long limit, boolean media) {
        this.frontier = frontier;
        this.scope = scope;
        sitemaps = new Sitemaps(site, limit);
        rest = new RestApi(site, limit);
        feeds = new Feeds(site, limit);
        html = new HtmlLinks(site, limit, media);
    }

    /** What was left out on purpose, by its sort. */
    public Map<String, Integer> left() {
        return left;
    }

    /** Why the target is not worth asking any more, or null; what was learned since it was found counts. */
    public String objection(Target target) {
        if (target.kind() == Kind.LIST && site.namesPosts() && !LinkKinds.isMainList(target.url(), scope.home())) {
            return KNOWN;
        }
        boolean worn = !target.named() && target.kind() != Kind.MEDIA && traps.isWornOut(target.url());
        return worn ? "pages that only repeat others" : null;
    }

    /** Reads what answered the target with success. */
    public void read(Target asked, WebAnswer answer) throws IOException {
        switch (asked.kind()) {
            case SITEMAP -> sitemaps.targets(answer).forEach(this::admit);
            case API -> (answer.url().contains("/feeds/") ? feeds.targets(asked, answer) : rest.targets(answer)).forEach(this::admit);
            case FEED -> feeds.targets(asked, answer).forEach(this::admit);
            case MEDIA -> { }
            default -> page(asked, answer);
        }
    }

    private void page(Target asked, WebAnswer answer) throws IOException {
        if (!answer.type().isHtml() && answer.type().type() != null) {
            return;
        }
        HtmlLinks.Found found = html.read(asked, answer);
        traps.read(asked.url(), found.text());
        boolean fruitful = asked.kind() != Kind.LIST;
        for (Target target : found.targets()) {
            if (target.kind() != Kind.LIST) {
                fruitful |= admit(target) && target.kind() == Kind.PAGE;
            }
        }
        for (Target list : found.targets()) {
            if (list.kind() == Kind.LIST && !frontier.has(list.url())) {
                list(list, fruitful);
            }
        }
    }

    /** Lists are asked only as long as they can name posts that nobody else has named. */
    private void list(Target list, boolean fruitful) {
        boolean main = LinkKinds.isMainList(list.url(), scope.home());
        boolean repeating = !main && (LinkKinds.isRepeating(list.url()) || !LinkKinds.isPaged(list.url()) && !LinkKinds.isMonth(list.url())
            && !LinkKinds.isCategory(list.url()));
        boolean wanted = !repeating && (main ? fruitful || !site.namesPosts()
            : !site.namesPosts() && (fruitful || !LinkKinds.isPaged(list.url())));
        if (wanted) {
            admit(list);
        } else if (scope.has(list.url()) && frontier.mark(scope.asHome(list.url()))) {
            leave(KNOWN);
        }
    }

    /** Takes it unless it is known, out of scope, unwanted or a trap; true when it is new. */
    public boolean admit(Target target) {
        String url = scope.asHome(target.url());
        Target tidy = new Target(url, target.kind(), target.named());
        if (frontier.has(url)) {
            return false;
        }
        boolean ofTheHost = target.kind() == Kind.SITEMAP || target.kind() == Kind.API || target.kind() == Kind.FEED;
        if (target.kind() != Kind.MEDIA && !(ofTheHost ? scope.hasHost(url) : scope.has(url))) {
            return false;
        }
        boolean links = target.kind() == Kind.PAGE || target.kind() == Kind.LIST || target.kind() == Kind.COMMENTS
            || target.kind() == Kind.MEDIA;
        String trap = links ? traps.of(tidy) : null;
        String reason = !scope.isWanted(tidy) ? "addresses that --include and --exclude leave out" : trap;
        if (reason != null) {
            frontier.mark(url);
            leave(reason);
            return false;
        }
        return frontier.add(tidy);
    }

    private void leave(String reason) {
        left.merge(reason, 1, Integer::sum);
    }
}
