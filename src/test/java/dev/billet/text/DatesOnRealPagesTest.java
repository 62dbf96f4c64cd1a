package dev.billet.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Machine dates of real saved pages; they are not in the repository, so the test is skipped where they are missing. */
class DatesOnRealPagesTest {
    @Test
    void readsNearlyAllMachineDatesOfRealPages() throws IOException {
        Path pages = shared().resolve("gold").resolve("pages");
        Assumptions.assumeTrue(Files.isDirectory(pages), "skipped: no shared pages here");
        int all = 0;
        List<String> unread = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(pages, "*.html")) {
            for (Path file : files) {
                Document page = Jsoup.parse(file.toFile(), null);
                for (Element e : page.select("time[datetime], abbr[title], meta[property$=_time]")) {
                    String value = e.hasAttr("datetime") ? e.attr("datetime") : e.hasAttr("title") ? e.attr("title") : e.attr("content");
                    if (looksLikeADate(value)) {
                        all++;
                        if (Dates.machine(value).isEmpty()) {
                            unread.add(value);
                        }
                    }
                }
            }
        }
        assertTrue(all > 50, "too few dates to tell: " + all);
        assertTrue(unread.size() * 50 < all, unread.size() + " of " + all + " unread: " + unread);
    }

    private static boolean looksLikeADate(String value) {
        return value.length() >= 8 && value.length() < 60 && value.chars().filter(Character::isDigit).count() >= 5
                && value.matches(".*(19|20)\\d\\d.*");
    }

    private static Path shared() {
        String named = System.getProperty("billet.shared", System.getenv().getOrDefault("BILLET_SHARED", ""));
        return Stream.of(Path.of(named), Path.of("..", "shared"), Path.of("..", "..", "shared"))
                .filter(p -> !p.toString().isEmpty() && Files.isDirectory(p)).findFirst().orElse(Path.of("absent"));
    }
}
