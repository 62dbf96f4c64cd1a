package dev.billet.cli;

import dev.billet.crawl.CrawlBalance;
import dev.billet.crawl.CrawlProgress;
import dev.billet.crawl.find.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells people how far a crawl is, and what came of it. */
final class CrawlReport implements CrawlProgress {
    private static final int SHOWN = 20;
    private static final long WORTH_TELLING = 15_000;
    private final Console console;
    private final long start = System.nanoTime();
    private long fetchedBefore = -1;

    CrawlReport(Console console) {
        this.console = console;
    }

    @Override
    public void at(long found, long done, long left, String url) {
        if (!console.isShown()) {
            return;
        }
        if (fetchedBefore < 0) {
            fetchedBefore = done;
        }
        double seconds = Math.max(0.001, seconds());
        double rate = (done - fetchedBefore) / seconds;
        StringBuilder line = new StringBuilder("found: ").append(found).append(", done: ").append(done).append(", left: ").append(left);
        if (seconds > 2 && rate > 0) {
            line.append(String.format(Locale.ROOT, " (%.1f a second, about %s)", rate, time(left / rate)));
        }
        console.passing(line.append("  ").append(shortened(url)).toString());
    }

    @Override
    public void waits(long millis, String reason) {
        if (millis >= WORTH_TELLING || console.isVerbose()) {
            console.remark("waiting " + time(millis / 1000.0) + ": " + reason);
        }
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String shortened(String url) {
        int slash = url.indexOf('/', url.indexOf("://") + 3);
        String path = Printable.line(slash < 0 ? url : url.substring(slash));
        return path.length() <= 40 ? path : path.substring(0, 18) + "…" + path.substring(path.length() - 20);
    }

    private static String time(double seconds) {
        return seconds < 90 ? Math.max(1, Math.round(seconds)) + " s" : seconds < 5400 ? Math.round(seconds / 60) + " min"
            : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }

    /** The closing lines. */
    void tell(CrawlBalance balance) {
        List<String> kinds = new ArrayList<>();
        for (Kind kind : List.of(Kind.PAGE, Kind.COMMENTS, Kind.MEDIA, Kind.LIST, Kind.FEED, Kind.API, Kind.SITEMAP)) {
            int count = balance.answered().getOrDefault(kind, 0);
            if (count > 0) {
                kinds.add(count(count, kind.word()));
            }
        }
        int kept = balance.answered().values().stream().mapToInt(Integer::intValue).sum();
        console.remark("fetched " + count(balance.asked(), "answer") + " (" + bytes(balance.bytes()) + ") in " + time(seconds())
            + "; the crawl holds "
            + (kinds.isEmpty() ? count(kept, "page") : String.join(", ", kinds)));
        List<String> besides = new ArrayList<>();
        add(besides, balance.redirects(), "redirect");
        add(besides, balance.unchanged(), "answer that has not changed");
        if (balance.notThere() > 0) {
            besides.add(balance.notThere() + " not found or not given out");
        }
        if (!besides.isEmpty()) {
            console.remark("besides: " + String.join(", ", besides));
        }
        if (!balance.left().isEmpty()) {
            List<String> left = new ArrayList<>();
            balance.left().forEach((reason, count) -> left.add(reason + " (" + count + ")"));
            console.remark("left out: " + String.join(", ", left));
        }
        failures(balance.failed());
    }

    private void failures(Map<String, String> failed) {
        int told = 0;
        for (Map.Entry<String, String> one : failed.entrySet()) {
            if (told++ == SHOWN && !console.isVerbose()) {
                console.say("and " + (failed.size() - SHOWN) + " more that failed (-v shows all)");
                return;
            }
            console.say(one.getKey() + ": " + one.getValue());
        }
    }

    private static void add(List<String> parts, int number, String word) {
        if (number > 0) {
            parts.add(count(number, word));
        }
    }

    private static String count(int number, String word) {
        if (number == 1) {
            return "1 " + word;
        }
        int that = word.indexOf(" that has");
        return number + " " + (that > 0 ? word.substring(0, that) + "s that have" + word.substring(that + 9)
            : word + "s").replace("medias", "media");
    }

    /** A size for people. */
    static String bytes(long size) {
        return size < 10_000 ? size + " bytes" : size < 10_000_000 ? size / 1000 + " KB" : size / 1_000_000 + " MB";
    }
}
