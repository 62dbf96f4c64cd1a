package dev.billet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page is the same post however it was saved: from the blog, by a program, or from an archive's copy of it. */
class ArchivedCopiesTest {
    private static final String URL = "http://www.carnet-des-quais.example/2011/11/pourquoi-les-bibliotheques-de-quartier-tiennent-bon/";
    private static final Path PAGE = Path.of("fixtures", "wordpress-classic-fr.html");
    @TempDir
    private Path folder;

    private static String original() throws IOException {
        return Files.readString(PAGE);
    }

    /** The post without what differs on purpose: where and when it was captured. */
    private String post(String html) throws IOException {
        Path page = Files.writeString(folder.resolve("saved page.html"), html);
        Run run = Run.of("convert", page);
        assertEquals(0, run.code(), run.err());
        assertEquals(1, run.posts());
        return run.out().replaceFirst("\"sources\":\\[[^\\]]*\\]", "");
    }

    private static String withoutCanonical(String html) {
        return html.replaceFirst("<link rel='canonical'[^>]*>", "").replaceFirst("<link rel='shortlink'[^>]*>", "");
    }

    @Test
    void aPageOfSingleFile() throws IOException {
        String html = original().replaceFirst("<html([^>]*)>", "<html$1><!--\n Page saved with SingleFile \n url: " + URL
            + " \n saved date: Sat Nov 26 2022 10:11:12 GMT+0100 (heure normale d’Europe centrale)\n-->")
            .replaceFirst("(?s)<script.*?</script>", "").replace("</head>", "<style>"
            + ".a{background:url(data:image/png;base64,AAAA)}".repeat(900)
                + "</style></head>");
        assertEquals(post(original()), post(html));
        assertTrue(post(withoutCanonical(html)).contains("\"url\":\"" + URL + "\""));
    }

    @Test
    void aPageThatABrowserSaved() throws IOException {
        String html = original().replaceFirst("<html", "<!-- saved from url=(0103)" + URL + " -->\n<html");
        assertEquals(post(original()), post(html));
        assertTrue(post(withoutCanonical(html)).contains("\"url\":\"" + URL + "\""));
    }

    /** The toolbar, scripts and comments of the archive are out, all links are the original ones, in its older and newer form. */
    @ParameterizedTest
    @ValueSource(strings = {"https://web.archive.org/web/20111205080910/", "/web/20111205080910/",
        "http://web.archive.org/web/20111205080910/"})
    void aPageOfTheWaybackMachine(String prefix) throws IOException {
        String html = original().replaceAll("(href|src)=(['\"])(http://)", "$1=$2" + prefix + "$3")
            .replaceFirst("<head>", "<head><script type=\"text/javascript\" src=\"/_static/js/bundle-playback.js?v=1\"></script>\n"
                + "<script type=\"text/javascript\">__wm.wombat(\"" + URL
                + "\",\"20111205080910\",\"https://web.archive.org/\",\"web\",\"/_static/\");"
                + "</script>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"/_static/css/banner-styles.css?v=1\" />\n<!-- End "
                + "Wayback Rewrite JS Include -->")
            .replaceFirst("<body([^>]*)>",
            "<body$1><!-- BEGIN WAYBACK TOOLBAR INSERT -->\n<div id=\"wm-ipp-base\" lang=\"en\"><div id=\"wm-ipp\">"
                + "<a href=\"https://web.archive.org/web/20111205080910*/" + URL
                + "\">12 captures</a><p>05 Dec 2011 - 07 Mar 2013</p></div></div>\n"
                + "<!-- END WAYBACK TOOLBAR INSERT -->")
            .replaceFirst("</html>", "</html>\n<!--\n     FILE ARCHIVED ON 08:09:10 Dec 05, 2011 AND RETRIEVED FROM THE\n     INTERNET "
            + "ARCHIVE ON "
                + "10:11:12 Nov 26, 2022.\n     JAVASCRIPT APPENDED BY WAYBACK MACHINE, COPYRIGHT INTERNET ARCHIVE.\n-->");
        assertEquals(post(original()), post(html));
        assertTrue(Run.of("convert", folder.resolve("saved page.html")).out().contains("\"captured\":\"2011-12-05T08:09:10Z\""));
    }

    @Test
    void aCopyOfArchiveToday() throws IOException {
        String html = original().replaceAll("href=(['\"])(http://)", "href=$1https://archive.ph/o/AbC12/$2")
            .replaceAll("(?s)<script.*?</script>", "")
            .replaceFirst("<link rel='canonical' href='[^']*'", "<link rel=\"canonical\" href=\"https://archive.ph/2011.12.05-080910/"
            + URL + "\"")
            .replaceFirst("<body([^>]*)>", "<body><center><div id=\"HEADER\"><table><tr><td><form action=\"https://archive.ph/search/\">"
                + "<span>Saved from</span><input type=\"text\" name=\"q\" value=\"" + URL
                + "\"><input type=\"submit\" value=\"search\"></form>"
                + "<time datetime=\"2011-12-05T08:09:10Z\">5 Dec 2011 08:09:10 UTC</time></td></tr></table></div>"
                + "<div id=\"SOLID\"><div id=\"CONTENT\"><div class=\"html\"><div$1>")
            .replaceFirst("</body>", "</div></div></div></div></center></body>");
        String copy = post(html);
        assertTrue(copy.contains("\"url\":\"" + URL + "\""), copy);
        for (String part : new String[] {"content", "comments", "pings", "related"}) {
            assertEquals(part(post(original()), part), part(copy, part));
        }
        assertTrue(!copy.contains("archive.ph"), copy);
    }

    private static String part(String post, String name) {
        String rest = post.substring(Math.max(0, post.indexOf("\"" + name + "\":")));
        return rest.substring(0, rest.indexOf(name.equals("content") ? "}" : "]"));
    }
}
