package dev.billet.convert;

import dev.billet.model.Blog;
import dev.billet.model.Post;
import dev.billet.report.Notices;
import dev.billet.write.OutputFormat;
import dev.billet.write.PostWriters;
import dev.billet.write.Privacy;
import dev.billet.write.SafeHtml;
import dev.billet.write.redirects.RedirectFormat;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What is done beside the writing, checked.
 *
 * @param redirects the form of the redirect map; null when none is wanted
 * @param privacy   what takes addresses of persons out, or null
 * @param safe      what takes scripts out, or null
 */
record Beside(RedirectFormat redirects, Privacy privacy, SafeHtml safe) {

    static Beside of(ConversionOptions.Beside asked, OutputFormat format) throws UsageException {
        return new Beside(redirects(asked, format), privacy(asked.privacy()), asked.safeHtml() ? new SafeHtml() : null);
    }

    private static RedirectFormat redirects(ConversionOptions.Beside asked, OutputFormat format) throws UsageException {
        if (asked.redirects() == null) {
            return null;
        }
        if (format.newPaths() == null) {
            String able = PostWriters.all().stream().filter(one -> one.newPaths() != null).map(OutputFormat::name)
                .collect(Collectors.joining(" and "));
            throw new UsageException("--redirects is for " + able + ": " + format.name() + " makes no new site");
        }
        if (asked.redirectsFormat() == null) {
            return RedirectFormat.forFile(asked.redirects());
        }
        String known = Arrays.stream(RedirectFormat.values()).map(RedirectFormat::word).collect(Collectors.joining(", "));
        return RedirectFormat.named(asked.redirectsFormat())
            .orElseThrow(() -> new UsageException("no redirects format \"" + asked.redirectsFormat() + "\"; there are " + known));
    }

    private static Privacy privacy(String word) throws UsageException {
        if (word == null) {
            return null;
        }
        if (word.equals("drop")) {
            return Privacy.drop();
        }
        if (word.equals("hash") || word.startsWith("hash:")) {
            return Privacy.hash(word.substring(4));
        }
        throw new UsageException("--privacy is drop, hash or hash:SECRET, not \"" + word + "\"");
    }

    /** Says what had to go. */
    void report(Notices notices) {
        if (privacy != null) {
            privacy.report(notices);
        }
        if (safe != null) {
            safe.report(notices);
        }
    }

    /** The post as it may be written. */
    Post of(Post post) {
        Post safePost = safe == null ? post : safe.of(post);
        return privacy == null ? safePost : privacy.of(safePost);
    }

    /** The blog as it may be written. */
    Blog of(Blog blog) {
        return privacy == null ? blog : privacy.of(blog);
    }
}
