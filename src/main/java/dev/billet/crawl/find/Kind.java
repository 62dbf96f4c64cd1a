package dev.billet.crawl.find;

/** What an address is expected to hold, in the order in which it is asked: what names many posts comes first. */
public enum Kind {
    START("start page"), SITEMAP("sitemap"), API("API answer"), FEED("feed"), LIST("list page"), COMMENTS("comment page"),
    PAGE("page"), MEDIA("media file");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** For people, in the singular. */
    public String word() {
        return word;
    }

    /** Whether it is asked only to find others. */
    public boolean isInventory() {
        return this == START || this == SITEMAP || this == API || this == FEED || this == LIST;
    }
}
