package dev.billet.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.billet.model.Blog.BlogTerm;
import dev.billet.model.BlogRef;
import dev.billet.model.Finding;
import dev.billet.model.Post;
import dev.billet.model.Term;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CategoryParentsTest {
    private static final String HOME = "https://mill.example/";
    private String blog;

    private static Term at(int number, String name, Integer above) {
        return new Term(name, null, above == null ? null : HOME + "?cat=" + above, HOME + "?cat=" + number);
    }

    private static Finding post(Term... categories) {
        return new Finding.PostFound(Post.builder().url(HOME + "?p=" + categories[0].name()).title("A day").blog(new BlogRef(HOME, "Mill"))
            .categories(List.of(categories)).build(), List.of());
    }

    private static Finding nested(Term... terms) {
        return new Finding.Nested(List.of(terms));
    }

    /** The posts' categories; those of the blog are in {@link #blog} then. */
    private String assembled(Finding... findings) throws IOException {
        StringBuilder posts = new StringBuilder();
        try (Assembly assembly = new Assembly(true, CaptureChoice.ALL, null)) {
            for (int i = 0; i < findings.length; i++) {
                assembly.add(findings[i], i);
            }
            for (var next = assembly.next(); next.isPresent(); next = assembly.next()) {
                next.get().post().categories().forEach(term -> posts.append(term.name()).append('<').append(term.parent()).append(' '));
            }
            blog = assembly.blogs().numbers().stream().flatMap(n -> assembly.blogs().blog(n).terms().stream())
                .map(CategoryParentsTest::shown)
                .collect(Collectors.joining(" "));
        }
        return posts.toString().strip();
    }

    private static String shown(BlogTerm term) {
        return term.name() + "<" + term.parent();
    }

    @Test
    void aListTellsTheParentsOfAllPosts() throws IOException {
        assertEquals("Boats<Sea Sea<null", assembled(post(at(6, "Boats", null)), post(at(5, "Sea", null)),
            nested(at(5, "Sea", null), at(6, "Boats", 5))));
        assertEquals("Boats<Sea Sea<null", blog);
    }

    @Test
    void onlyThoseAboveThePostsOwnAreAdded() throws IOException {
        Finding list = nested(at(4, "Water", null), at(5, "Sea", 4), at(6, "Boats", 5), at(7, "Fish", 5));
        assertEquals("Boats<Sea", assembled(list, post(at(6, "Boats", null))));
        assertEquals("Boats<Sea Sea<Water Water<null", blog);
    }

    @Test
    void parentsGoByTheirSlugsAndWhatATermSaysItselfStands() throws IOException {
        Term sea = new Term("Sea", "the-sea", null, HOME + "?cat=5");
        Term boats = new Term("Boats", "boats", "land", HOME + "?cat=6");
        assertEquals("Boats<land Fish<the-sea Sea<null", assembled(post(boats), post(at(7, "Fish", null)), post(sea),
            nested(at(5, "Sea", null), at(6, "Boats", 5), at(7, "Fish", 5))));
    }

    @Test
    void foldersOfAddressesTellPostsAndBlog() throws IOException {
        Term sea = new Term("Sea", "sea", null, HOME + "category/sea/");
        Term boats = new Term("Boats", "boats", null, HOME + "category/sea/boats/");
        assertEquals("Sea<null Boats<sea", assembled(post(sea), post(boats)));
        assertEquals("Sea<null Boats<sea", blog);
    }

    @Test
    void listsThatContradictEachOtherMakeNoCircle() throws IOException {
        assertEquals("Sea<null Boats<Sea", assembled(post(at(5, "Sea", null)), post(at(6, "Boats", null)),
            nested(at(5, "Sea", null), at(6, "Boats", 5)), nested(at(6, "Boats", null), at(5, "Sea", 6))));
    }
}
