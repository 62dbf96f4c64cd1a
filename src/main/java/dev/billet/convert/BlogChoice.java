package dev.billet.convert;

import dev.billet.assemble.Blogs;
import dev.billet.model.Blog;
import dev.billet.text.Urls;
import java.util.List;
import java.util.stream.Stream;

/** Which blogs of the input are written; formats that hold one blog force a choice. */
final class BlogChoice {
    private final Blogs blogs;
    private final List<Integer> chosen;

    BlogChoice(Blogs blogs, Plan plan) throws UsageException {
        this.blogs = blogs;
        String wanted = plan.options().posts().blog();
        this.chosen = blogs.numbers().stream().filter(number -> wanted == null || is(blogs.blog(number), wanted)).toList();
        if (wanted != null && chosen.isEmpty()) {
            throw new UsageException("no blog " + wanted + " in the input; there are:" + list(blogs.numbers()));
        }
        long withPosts = withPosts();
        if (withPosts > 1 && plan.options().output().beside().redirects() != null && !plan.options().posts().oneBlog()) {
            throw new UsageException("--redirects holds one blog, and the input has " + withPosts
                + ": choose one with --blog, or join them with --one-blog:" + list(chosen));
        }
        if (plan.format().oneBlog() && withPosts > 1 && !plan.options().posts().oneBlog() && !plan.folder()) {
            throw new UsageException("a " + plan.format().name() + " file holds one blog, and the input has " + withPosts
                + ": choose one with --blog, give --output a folder (NAME/) for a file each, or join them with --one-blog:" + list(chosen));
        }
    }

    private long withPosts() {
        return chosen.stream().filter(number -> blogs.posts(number) > 0).count();
    }

    /** Whether all posts are of one blog. */
    boolean isSingle() {
        return withPosts() <= 1;
    }

    private static boolean is(Blog blog, String wanted) {
        return blog.url() != null && Urls.key(blog.url()).equals(Urls.key(wanted)) || wanted.equals(blog.title());
    }

    private String list(List<Integer> numbers) {
        StringBuilder lines = new StringBuilder();
        for (int number : numbers) {
            Blog blog = blogs.blog(number);
            String name = blog.url() != null ? blog.url() : blog.title() != null ? blog.title() : "(no address known)";
            lines.append("\n  ").append(name).append("  ").append(blogs.posts(number))
                .append(blogs.posts(number) == 1 ? " post" : " posts");
        }
        return lines.toString();
    }

    boolean has(int number) {
        return chosen.contains(number);
    }

    /** What the writer of all of them is told. */
    Iterable<Blog> told(boolean asOne) {
        return () -> (asOne ? Stream.of(blogs.joined(chosen)) : chosen.stream().map(blogs::blog)).filter(BlogChoice::saysSomething)
            .iterator();
    }

    private static boolean saysSomething(Blog blog) {
        return blog.url() != null || blog.title() != null || !blog.authors().isEmpty() || !blog.terms().isEmpty();
    }

    /** A file name for one of them, without ending: its host and path, or a number. */
    String fileName(int number) {
        String url = blogs.blog(number).url();
        String key = url == null ? "" : Urls.key(url);
        StringBuilder name = new StringBuilder();
        for (char c : key.toCharArray()) {
            name.append(Character.isLetterOrDigit(c) || c == '.' || c == '_' ? c : '-');
        }
        return name.length() == 0 || name.charAt(0) == '.' ? "blog-" + (number + 1) : name.toString();
    }

    Blog blog(int number) {
        return blogs.blog(number);
    }
}
