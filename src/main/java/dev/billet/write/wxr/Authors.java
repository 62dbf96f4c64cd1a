package dev.billet.write.wxr;

import dev.billet.html.Rendered;
import dev.billet.model.Person;
import dev.billet.text.Slugs;
import dev.billet.write.shared.Field;
import dev.billet.write.shared.Tally;
import dev.billet.xml.Wxr;
import dev.billet.xml.XmlOut;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The authors of a file, each with one login that WordPress can make a user of. */
public final class Authors {
    private final List<Author> authors = new ArrayList<>();
    private final Map<String, Author> byLogin = new HashMap<>();
    private final Map<String, Author> byName = new HashMap<>();
    private final Map<String, Author> bySanitized = new HashMap<>();
    /**
     * Logins that WordPress takes for that of another author when it has left out what it does not know: such are no users of their own.
     */
    private final Set<String> aliases = new HashSet<>();
    private final Tally tally;
    private BitSet used = new BitSet();

    private static final class Author {
        private String login;
        private final int index;
        private String source;
        private String name;
        private String email;
        /** Whether a post or the blog names it; else it is only the login of somebody who commented. */
        private boolean named;

        Author(String login, int index, String source) {
            this.login = login;
            this.index = index;
            this.source = source;
        }
    }

    Authors(Tally tally) {
        this.tally = tally;
    }

    /** The login for {@code dc:creator}; empty for nobody. */
    public String login(Person person) {
        String word = person == null ? null : word(person);
        if (word == null) {
            return "";
        }
        boolean blank = person.login() != null && person.login().isBlank();
        return login(blank ? new Person(person.name(), person.url(), null, person.email(), null, null) : person, word);
    }

    private String login(Person person, String word) {
        Author author = find(person, word);
        if (author == null) {
            author = person.login() == null ? add(unique(fromName(word)), null) : ofLogin(person, word);
        }
        author.named = true;
        used.set(author.index);
        author.source = author.source == null ? person.login() : author.source;
        boolean nameless = aliases.contains(person.login()) && person.login().equals(person.name());
        author.name = author.name == null && !nameless ? person.name() : author.name;
        author.email = author.email == null ? person.email() : author.email;
        byName.putIfAbsent(word, author);
        if (person.login() != null) {
            byLogin.putIfAbsent(person.login(), author);
        }
        return aliases.contains(person.login()) ? person.login() : author.login;
    }

    /** The place of the author of this login, if it turns out to be one; -1 for null. */
    int index(String login) {
        if (login == null || login.isBlank()) {
            return -1;
        }
        Author author = byLogin.get(login);
        if (author == null) {
            author = ofLogin(new Person(null, null, login, null, null, null), login);
            byLogin.put(login, author);
        }
        used.set(author.index);
        return author.index;
    }

    /** The numbers under which {@link #write} lists the authors, by their places; 0 for those that it does not list. */
    long[] numbers() {
        long[] numbers = new long[authors.size()];
        long last = 0;
        for (Author author : authors) {
            numbers[author.index] = author.named ? ++last : 0;
        }
        return numbers;
    }

    private Author add(String login, String source) {
        Author author = new Author(login, authors.size(), source);
        authors.add(author);
        bySanitized.put(sanitized(login).toLowerCase(Locale.ROOT), author);
        return author;
    }

    /** The login as it is, which WordPress makes fit itself, unless that would be another's or nothing at all. */
    private Author ofLogin(Person person, String word) {
        String login = person.login();
        String kept = ascii(login, word);
        Author other = bySanitized.get(kept.toLowerCase(Locale.ROOT));
        if (other == null) {
            return add(isPlain(login) && kept.equals(sanitized(login)) ? login : kept, login);
        }
        boolean nameless = person.name() == null || person.name().equals(login);
        if (other.source == null || !sanitized(other.login).equals(kept) || !isPlain(login + other.login)
            || !nameless && !login.equals(kept)) {
            return add(unique(kept), login);
        }
        if (login.equals(kept)) {
            aliases.add(other.login);
            other.name = other.login.equals(other.name) ? null : other.name;
            other.login = login;
        } else {
            aliases.add(login);
        }
        return other;
    }

    /** Whether WordPress and {@link #sanitized} surely read it alike: no letters of other scripts, no markup, nothing encoded. */
    private static boolean isPlain(String login) {
        return login.chars().allMatch(c -> c >= ' ' && c < 127 && "<&%".indexOf(c) < 0);
    }

    /** The same login, else the same name unless both name a login of their own. */
    private Author find(Person person, String word) {
        Author author = person.login() == null ? null : byLogin.get(person.login());
        if (author != null) {
            return author;
        }
        Author namesake = byName.get(word);
        return namesake != null && (person.login() == null || namesake.source == null) ? namesake : null;
    }

    /** Numbers of the authors that were asked for since this was called last. */
    BitSet takeUsed() {
        BitSet taken = used;
        used = new BitSet();
        return taken;
    }

    int count() {
        return authors.size();
    }

    /** How many bytes the entry of an author has at most. */
    long size(int index) {
        Author author = authors.get(index);
        return 400 + 3L * (author.login.length() + (author.email == null ? 0 : author.email.length())
            + (author.name == null ? 0 : author.name.length()));
    }

    /** Writes the list of authors. */
    public void write(XmlOut out) throws IOException {
        write(out, null, tally);
    }

    /** Writes those of a part; null for all. */
    void write(XmlOut out, BitSet wanted, Tally told) throws IOException {
        Set<String> emails = new HashSet<>();
        long[] numbers = numbers();
        for (Author author : authors) {
            if (!author.named) {
                told.notCarried(Field.COMMENT_LOGINS.words(), 1);
                continue;
            }
            String email = email(author.email, emails, told);
            if (wanted != null && !wanted.get(author.index)) {
                continue;
            }
            out.start("wp:author");
            out.plain("wp:author_id", numbers[author.index]);
            out.cdata("wp:author_login", author.login);
            out.cdata("wp:author_email", email);
            out.cdata("wp:author_display_name", Rendered.written(displayName(author, told)));
            out.cdata("wp:author_first_name", "");
            out.cdata("wp:author_last_name", "");
            out.end();
        }
    }

    private static String email(String email, Set<String> emails, Tally tally) {
        String valid = Emails.valid(email, tally);
        if (!valid.isEmpty() && !emails.add(valid.toLowerCase(Locale.ROOT))) {
            tally.changed("e-mail addresses that two authors share left out at the second");
            return "";
        }
        return valid;
    }

    private static String displayName(Author author, Tally tally) {
        String name = author.name == null ? author.login : author.name;
        if (name.codePointCount(0, name.length()) <= Wxr.DISPLAY_NAME) {
            return name;
        }
        tally.changed("names of authors cut at " + Wxr.DISPLAY_NAME + " letters");
        return name.substring(0, name.offsetByCodePoints(0, Wxr.DISPLAY_NAME));
    }

    private static String word(Person person) {
        return Stream.of(person.name(), person.login(), person.email(), person.url())
            .filter(Objects::nonNull).filter(text -> !text.isBlank()).findFirst().orElse(null);
    }

    private static String fromName(String name) {
        return ascii(Slugs.fold(name).toLowerCase(Locale.ROOT).strip().replace(' ', '-'), name);
    }

    /** The characters that WordPress keeps in a login; one made of the name's hash when no letter is left. */
    private static String ascii(String login, String name) {
        String kept = sanitized(login);
        return kept.chars().anyMatch(Character::isLetterOrDigit) ? cut(kept, Wxr.LOGIN) : "author-" + hash(name);
    }

    /** What WordPress makes of a login. */
    private static String sanitized(String login) {
        StringBuilder out = new StringBuilder();
        for (char c : Slugs.fold(login).toCharArray()) {
            if (c < 128 && Character.isLetterOrDigit(c) || " _.-@".indexOf(c) >= 0) {
                out.append(c);
            }
        }
        return out.toString().strip().replaceAll(" {2,}", " ").replaceAll("-{2,}", "-");
    }

    private String unique(String wanted) {
        String login = wanted;
        for (int i = 2; bySanitized.containsKey(login.toLowerCase(Locale.ROOT)); i++) {
            String suffix = "-" + i;
            login = cut(wanted, Wxr.LOGIN - suffix.length()) + suffix;
        }
        return login;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length).strip();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
