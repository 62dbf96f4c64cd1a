package dev.billet.read.feed;

import dev.billet.model.Person;
import dev.billet.model.When;
import java.util.List;

/**
 * One entry of a feed, whatever the feed's language: what RSS and Atom both can say.
 *
 * @param title     as a reader sees it, or null
 * @param link      the address of what the entry is about, or null
 * @param id        the feed's own identifier, or null
 * @param number    the engine's own number where the feed names it, or null
 * @param author    or null
 * @param published or null
 * @param modified  or null
 * @param terms     categories and tags; feeds do not tell them apart
 * @param body      the content as HTML, or null
 * @param summary   the description as HTML, or null
 * @param comments  how many the feed counts, or null
 * @param answers   address of what the entry answers (a post, or a comment of it), or null
 * @param base      what its links are seen from, or null
 * @param language  or null
 */
record Entry(String title, String link, String id, String number, Person author, When published, When modified, List<String> terms,
             String body, String summary, Integer comments, String answers, String base, String language) {
    Entry {
        terms = List.copyOf(terms);
    }
}
