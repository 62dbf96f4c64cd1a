package dev.billet.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every language file, whoever adds to it next. */
class LanguageFilesTest {
    private static final Set<String> ROLES = Stream.of(Role.values())
            .map(role -> role.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());

    static List<String> tags() {
        return Lexicon.tags();
    }

    @Test
    void theIndexBeginsWithTheBigLanguagesAndNamesNoneTwice() {
        assertEquals(List.of("en", "es", "fr", "de", "pt"), tags().subList(0, 5));
        assertEquals(tags().size(), new HashSet<>(tags()).size());
    }

    @ParameterizedTest
    @MethodSource("tags")
    void loadsAndNamesKnownRolesOnly(String tag) {
        List<String> entries = new Language(tag).entries();
        assertFalse(entries.isEmpty());
        for (String entry : entries) {
            String key = entry.split(" = ", 2)[0];
            assertTrue(ROLES.contains(key) || key.matches("number\\.\\d+"), () -> tag + " " + entry);
        }
    }

    @ParameterizedTest
    @MethodSource("tags")
    void hasNoPhraseTwiceInARoleAndNoneWithoutWords(String tag) {
        Language language = new Language(tag);
        for (Role role : Role.values()) {
            Set<String> seen = new HashSet<>();
            for (Phrase phrase : language.phrases(role)) {
                String gaps = phrase.written.contains("%1$s") ? "1" : phrase.written.contains("%2$s") ? "2" : "";
                assertTrue(seen.add(gaps + phrase.written.replaceAll("[^%]", "").length() + String.join("\0", phrase.fixed)),
                        () -> tag + " " + role + " has twice: " + phrase.written);
                boolean fewer = !phrase.exact() && phrase.weight > 0;
                assertTrue(phrase.weight >= 2 || fewer, () -> tag + " " + role + " is too short: " + phrase.written);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "de", "pt", "it", "nl", "pl", "ru", "ja", "zh", "id", "tr", "sv"})
    void theBigLanguagesKnowManyRelatedHeadings(String tag) {
        assertTrue(new Language(tag).phrases(Role.RELATED_HEADING).size() >= 8);
    }
}
