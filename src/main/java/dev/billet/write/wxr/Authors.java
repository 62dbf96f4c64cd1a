package dev.billet.write.wxr;

import dev.billet.html.Rendered;
import dev.billet.model.Person;
import dev.billet.write.shared.Field;
import dev.billet.write.shared.Slugs;
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
    private final Set<String> logins = new HashSet<>();
    private final Tally tally;
    private BitSet used = new BitSet();

    private static final class Author {
        private final String login;
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
            author = new Author(unique(person.login() == null ? fromName(word) : ascii(person.login(), word)), authors.size(), person.login());
            authors.add(author);
        }
        author.named = true;
        used.set(author.index);
        author.source = author.source == null ? person.login() : author.source;
        author.name = author.name == null ? person.name() : author.name;
        author.email = author.email == null ? person.email() : author.email;
        byName.putIfAbsent(word, author);
        if (person.login() != null) {
            byLogin.putIfAbsent(person.login(), author);
        }
        return author.login;
    }

    /** The number under which {@link #write} lists the author of this login, if it turns out to be one; 0 for null. */
    long number(String login) {
        if (login == null || login.isBlank()) {
            return 0;
        }
        Author author = byLogin.get(login);
        if (author == null) {
            author = new Author(unique(ascii(login, login)), authors.size(), login);
            authors.add(author);
            byLogin.put(login, author);
        }
        used.set(author.index);
        return author.index + 1L;
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
        return 400 + 3L * (author.login.length() + (author.email == null ? 0 : author.email.length()) + (author.name == null ? 0 : author.name.length()));
    }

    /** Writes the list of authors. */
    public void write(XmlOut out) throws IOException {
        write(out, null, tally);
    }

    /** Writes those of a part; null for all. */
    void write(XmlOut out, BitSet wanted, Tally told) throws IOException {
        Set<String> emails = new HashSet<>();
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
            out.plain("wp:author_id", author.index + 1L);
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
        StringBuilder out = new StringBuilder();
        boolean letter = false;
        for (char c : Slugs.fold(login).toCharArray()) {
            boolean alphanumeric = c < 128 && Character.isLetterOrDigit(c);
            letter |= alphanumeric;
            if (alphanumeric || " _.-@".indexOf(c) >= 0) {
                out.append(c);
            }
        }
        String kept = out.toString().strip().replaceAll(" {2,}", " ").replaceAll("-{2,}", "-");
        return letter ? cut(kept, Wxr.LOGIN) : "author-" + hash(name);
    }

    private String unique(String wanted) {
        String login = wanted;
        for (int i = 2; !logins.add(login.toLowerCase(Locale.ROOT)); i++) {
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
