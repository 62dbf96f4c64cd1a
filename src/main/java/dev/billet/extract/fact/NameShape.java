package dev.billet.extract.fact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person's name may look like, pen names and lower-case logins included. */
final class NameShape {
    private static final Pattern SENTENCE = Pattern.compile("[.!?…:;]\\s+\\p{L}.*\\s|[|»«<>{}=]|\\d{3,}\\s|https?:");
    private static final int MOST_WORDS = 8;
    private static final int MOST_WORDS_UNMARKED = 4;

    private static final Set<String> PARTICLES = Set.of("von", "van", "de", "der", "den", "la", "le", "du", "di", "da", "do", "dos",
        "das", "del", "della", "zu", "zur", "y", "e",
        "and", "und", "et", "of", "the", "bin", "al", "el", "ibn", "ter", "ten", "af", "av");
    /** What stands between a name and a date or a place. */
    private static final Pattern TAIL = Pattern.compile("(?i)[\\s,]+(?:on|at|am|um|le|à|a|el|il|em|op|den|der|in|dne|às|as|alle|ore|o|"
        + "в|w)$");
    private static final Pattern ABOUT = Pattern.compile("(?i)^(?:about|über|sobre|à propos de|a propos de|acerca de|informazioni su|"
        + "over|o autorze:?|about the author:?)\\s+");

    /** What somebody made, before the name: "Interview by Ann Lee". */
    private static final Pattern WORK =
        Pattern.compile("(?i)^(?:interview|story|text|words|article|review|recipe|essay|column|report|analysis|guest post|written|posted"
        + "|reviewed"
        + "|photos?|texte|entretien|propos recueillis|gastbeitrag|bericht|rezension|rezept|testo|articolo|intervista|texto|entrevista"
        + "|tekst) "
        + "(?:by|von|par|di|por|van|door|av|af|przez) (?=\\p{L})");

    /** What somebody is, behind the name: "Ann Lee, Staff Writer". */
    private static final Pattern POSITION =
        Pattern.compile("(?i),\\s+(?:(?:senior|staff|chief|freier?|freie) )?(?:writer|reporter|editor|correspondent|columnist|contributor"
        + "|journalist|contributing|guest|redaktion|redakteur|redakteurin|journalistin|autorin|autor|korrespondent|journaliste|rédacteur"
        + "|rédactrice"
        + "|correspondante?|periodista|redactora?|corresponsal|giornalista|redattore|redattrice|jornalista|repórter|redatora?|redacteur"
        + "|dziennikarka|dziennikarz|журналист)(?![\\p{L}\\p{N}_]).*$");
    /** Two or three words in a script without capitals. */
    private static final Pattern CASELESS = Pattern.compile("[\\p{Lo}\\p{M}]{2,14}(?:[ \\u200c][\\p{Lo}\\p{M}]{1,14}\\.?){1,2}");

    /** What themes print where nobody set a name. */
    private static final Set<String> PLACEHOLDERS = Set.of(
        "your name", "your name here", "author name", "author's name", "the author name", "name of author", "undefined", "null",
        "ihr name", "dein name", "name des autors", "votre nom", "nom de l'auteur", "tu nombre", "nombre del autor", "seu nome",
        "nome do autor", "il tuo nome", "nome autore", "jouw naam", "twoje imię", "ваше имя", "имя автора", "请设置文章作者", "你的名字",
        "您的名字", "作者名", "作者名称", "あなたの名前", "著者名");

    private NameShape() {
    }

    /** The name at the begin of a line: without the words that lead to a date or a place, and cut where a sentence goes on. */
    static String begin(String text) {
        String name = TAIL.matcher(text).replaceFirst("");
        String[] words = name.split(" ");
        boolean capital = !words[0].isEmpty() && Character.isUpperCase(words[0].codePointAt(0));
        int end = words.length;
        for (int i = 1; capital && words.length > 2 && i < end; i++) {
            end = Character.isLowerCase(words[i].codePointAt(0)) && !PARTICLES.contains(words[i]) ? i : end;
        }
        return String.join(" ", Arrays.asList(words).subList(0, end));
    }

    static String withoutWork(String text) {
        String name = WORK.matcher(text).replaceFirst("");
        return name.indexOf(',') < 0 ? name : POSITION.matcher(name).replaceFirst("");
    }

    /** "About Ann Lee" over an author's card names her; "About the author" names nobody: null. */
    static String withoutAbout(String text) {
        Matcher about = ABOUT.matcher(text);
        if (!about.find()) {
            return text;
        }
        String rest = text.substring(about.end());
        return isName(rest) ? rest : null;
    }

    /** Whether a text in a place for names can be one. */
    static boolean isLikely(String text) {
        return text.length() <= 70 && !isPlaceholder(text) && text.split(" ").length <= MOST_WORDS
            && (!SENTENCE.matcher(text).find() || text.contains(". ")
            && text.length() < 30);
    }

    private static boolean isPlaceholder(String text) {
        return PLACEHOLDERS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether a text that nothing marks looks like a name: some words, all of them capitalised but for particles. */
    static boolean isName(String text) {
        String[] words = text.split(" ");
        if (text.length() < 3 || text.length() > 40 || isPlaceholder(text) || words.length > MOST_WORDS_UNMARKED) {
            return false;
        }
        if (CASELESS.matcher(text).matches()) {
            return words.length > 1;
        }
        if (!Character.isUpperCase(text.codePointAt(0))) {
            return false;
        }
        int capitals = 0;
        for (String word : words) {
            capitals += !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
        }
        return capitals >= 2 && words.length - capitals <= 1 && text.chars().noneMatch(c -> Character.isDigit(c)
            || "&:!?%()[]/\"".indexOf(c) >= 0);
    }
}
