package dev.billet.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.billet.model.Blog;
import dev.billet.model.BlogRef;
import dev.billet.model.Post;
import dev.billet.model.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Posts that do not name their blog go with the only one that they can be of, and stay by themselves when there are several. */
class BlogsTest {
    private final Blogs blogs = new Blogs();

    private int post(String url, String blogUrl, String blogTitle) {
        return blogs.add(Post.builder().url(url).blog(blogUrl == null && blogTitle == null ? null
            : new BlogRef(blogUrl, blogTitle)).build());
    }

    @Test
    void aHostWithOneBlogTakesInItsPosts() {
        int mill = post("https://mill.example/1/", "https://mill.example/", "Mill");
        int bare = post("https://mill.example/2/", null, null);
        int other = post("https://dyke.example/3/", null, null);
        assertEquals(mill, blogs.resolve(bare));
        assertEquals(other, blogs.resolve(other));
        assertEquals(2, blogs.posts(mill));
        assertEquals(0, blogs.posts(bare));
        assertEquals(List.of(mill, other), blogs.numbers());
    }

    @Test
    void aHostWithTwoBlogsDoesNot() {
        post("https://mill.example/a/1/", "https://mill.example/a/", "A");
        post("https://mill.example/b/1/", "https://mill.example/b/", "B");
        int bare = post("https://mill.example/2/", null, null);
        assertEquals(bare, blogs.resolve(bare));
    }

    @Test
    void aTitleIsAsGoodAsAHostAndPostsWithoutAnythingGoWithTheOnlyBlog() {
        int titled = post(null, null, "Mill");
        int nothing = post(null, null, null);
        assertEquals(titled, blogs.resolve(nothing), "there are only these two");
        int mill = post("https://mill.example/1/", "https://mill.example/", "Mill");
        assertEquals(mill, blogs.resolve(titled));
        assertEquals(mill, blogs.resolve(nothing));
        post("https://dyke.example/1/", "https://dyke.example/", "Dyke");
        assertEquals(mill, blogs.resolve(titled));
        assertEquals(nothing, blogs.resolve(nothing));
        assertEquals("Mill", blogs.blog(mill).title());
    }

    @Test
    void whatIsAddedLaterCounts() {
        int bare = post("https://mill.example/2/", null, null);
        assertEquals(bare, blogs.resolve(bare));
        blogs.add(new Blog("https://mill.example/", "Mill", null, null, null, List.of(), List.of()));
        assertEquals("Mill", blogs.blog(blogs.resolve(bare)).title());
    }

    @Test
    void aTermThatOnePlaceKnowsByNameOnlyIsListedOnce() {
        int mill = blogs.add(Post.builder().url("https://mill.example/?p=1")
            .categories(List.of(new Term("Boats", null, null, "https://mill.example/?cat=4"))).build());
        blogs.add(Post.builder().url("https://mill.example/?p=2").categories(List.of(new Term("Boats", "boats", "sea", null))).build());
        assertEquals(List.of(new Blog.BlogTerm("category", "boats", "Boats", "sea", null)), blogs.blog(mill).terms());
    }

    @Test
    void aNameAloneIsATagWhereAPageSaysSo() {
        int mill = blogs.add(Post.builder().url("https://mill.example/?p=1").categories(List.of(named("fog"), named("Sea"))).build());
        blogs.add(Post.builder().url("https://mill.example/?p=2").tags(List.of(named("fog"))).build());
        assertEquals(List.of(new Blog.BlogTerm("post_tag", null, "fog", null, null), new Blog.BlogTerm("category", null, "Sea", null, null)),
            blogs.blog(mill).terms());
    }

    private static Term named(String name) {
        return new Term(name, null, null, null);
    }
}
