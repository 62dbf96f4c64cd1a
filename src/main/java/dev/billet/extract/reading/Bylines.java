package dev.billet.extract.reading;

import dev.billet.text.Dates;
import dev.billet.text.FoundDate;
import dev.billet.text.Role;
import dev.billet.text.Roles;
import dev.billet.text.Space;
import dev.billet.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes names out of bylines ("Posted by X on 3 May", "X says:") and tells bylines and buttons from text. */
public final class Bylines {
    private static final int LONGEST_NAME = 80;
    /** What may stand before a name and behind it; a closing bracket behind it belongs to it. */
    private static final String BEFORE = ",;:\uff1a|•·⋅¶§»«–—*#@/()[]~-■□●○◆◇▼▽▲△★☆※";
    private static final String BEHIND = ",;:\uff1a|•·⋅¶§»«→›>–—*#@/([-~";
    private static final Pattern NUMBERED = Pattern.compile("^#?\\d{1,5}(?:\\.\\d{1,3})*(?:[.):]|\\s?[楼樓层層階층])?\\s+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]*");
    private static final Pattern NUMBER_LINE =
        Pattern.compile("[#(\\[]?\\s*[+-]?\\d+(?:[.:/,-]\\s?\\d+)*(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?\\s*[)\\].:%]?"
        + "|\\d{1,2}[:.h]\\d{2}\\s?(?:h|hs|hrs|uhr|uur|ч|година)\\.?|#?\\d{1,5}\\s?(?:楼|樓|层|層|階|층)"
        + "|[|·•–—.,:;»«/*=~_+-]+|[-*=~_+#·•](?: ?[-*=~_+#·•]){3,}");
    /** Words between a name and a date that are no phrase of their own ("Ann on May 3", "Ann am 3. Mai"). */
    private static final Pattern BEFORE_DATE = Pattern.compile(
        "\\s+(?:(?i:on|at|am|um|le|el|il|em|op|den|dne|w dniu|dnia|,|in|the|no dia|alle|as|às|на|ob|ás|στις|في|på|kl|kello|于|於)"
        + "|[àÀaoоОвВуУ])$");
    /** "Text & Fotos: Ann Lee": who made what, under a reportage. */
    private static final Pattern CREDIT = Pattern.compile("(?i)^(?:text|texte|texto|testo|tekst|words|story|reportage)"
        + "(?:\\s?(?:und|and|et|y|e|en|og|och|i|&|\\+|/)\\s?(?:fotos?|photos?|fotografie|bild|bilder|pictures|images?"
        + "|zdjęcia))?\\s?:\\s*(?=\\p{L})");
    /** A clock time at the end, where a page shows the hour without a day. */
    private static final Pattern CLOCK =
        Pattern.compile("(?i)[\\s,:@|-]*(?:(?<![\\p{L}\\p{N}_])at\\s+)?\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?m\\.?)?$");
    private static final Pattern LEADING_CLOCK =
        Pattern.compile("(?i)^\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?m\\.?)?,?\\s+(?=\\p{L})");
    /** What ends a name in a line that goes on. */
    private static final Pattern AFTER_NAME =
        Pattern.compile("(?i)(?<=\\p{L}{4})(?<!prof)\\.(?:\\s+(?=\\p{Lu})|$)|(?<=\\S)\\s*(?:[|•·/(\\[]|[–—-]\\s|,\\s"
        + "|(?<![\\p{L}\\p{N}_])(?:(?:in|on|at|am|um|(?-i:le|el|il|em|dans|en))(?![\\p{L}\\p{N}_])|categor|kategor|catég|filed|tags?"
        + "|posted|publi|veröff|\\d))"
        + "|(?<=\\S)\\s*(?:标签|標籤|分类|分類|发布|發佈|阅读|閱讀|浏览|评论|評論|タグ|カテゴリ|投稿日|公開日|更新日|태그|카테고리)");
    private static final Roles BUTTONS = Roles.of(Role.REPLY_LINK, Role.EDIT_LINK, Role.PERMALINK, Role.AWAITING_MODERATION,
        Role.CANCEL_REPLY,
        Role.REPLY_FORM_HEADING, Role.SHARE_HEADING);

    private static final Set<String> NETWORKS = Set.of("google+", "google", "twitter", "facebook", "linkedin", "email", "e-mail", "website",
        "rss", "instagram", "url", "web", "www",
        "homepage", "home page", "mail", "hp", "site web", "site internet", "sitio web", "weblog");

    /** "Ann [edit]": names have no such brackets behind them. */
    private static final Pattern BUTTON_BEHIND = Pattern.compile("(\\S)\\s*\\[[^\\[\\]]{1,30}]$");
    /** The zone in words, behind a date. */
    private static final Pattern BRACKETS = Pattern.compile("^\\s*\\([^()]{1,60}\\)");
    /** A zone that stands apart from its hour. */
    private static final Pattern ZONE = Pattern.compile("^[A-Z]{3,4}\\s+(?=\\p{L})");
    private static final Pattern BETWEEN_BUTTONS = Pattern.compile("[|·•/]");
    /** "Ann replied to comment from Bob", as Movable Type 4 and forums print it. */
    private static final Pattern ANSWERS =
        Pattern.compile("(?i)\\s+(?:replied to|in reply to|responded to|antwortete? auf|antwortet auf|a répondu à|respondió a|respondeu "
        + "a|ha risposto a)(?![\\p{L}\\p{N}_])");
    /** "Ann - Re: The River": the subject of the comment. */
    private static final Pattern SUBJECT = Pattern.compile("(?i)\\s[-–—|:]\\s+(?:re|aw|sv|antw|odp)\\s?:\\s.*$");
    /** "07:05 UK": the same hour once more, as another zone has it. */
    private static final Pattern CLOCK_AHEAD = Pattern.compile("^\\d{1,2}[:.]\\d{2}(?!\\p{L})");
    private static final Pattern ANSWER = Pattern.compile("^(?i)[#\\s]*(?:re|aw|sv|antw|odp)\\s?:");
    /** "Ann [Visitor] · http://ann.example/" */
    private static final Pattern ADDRESS_BEHIND = Pattern.compile("(?<=\\S)\\s+[·|•]\\s*https?://\\S+$");
    /** "Posted by Ann from Hull on 3 May". */
    private static final Pattern FROM_PLACE = Pattern.compile("(?<=\\S)\\s+from\\s+\\p{L}.*$");
    /** "ann (12345)": the number of an account. */
    private static final Pattern ACCOUNT_NUMBER = Pattern.compile("(?<=\\S)\\s*\\(\\d{3,}\\)$");
    /** Beside a date these words stand before the name; alone they may begin one ("von Braun"). */
    private static final Pattern BY = Pattern.compile("^(?:[Bb]y|von|[Pp]ar|por|door|przez|per|da|af|av)\\s+(?=\\p{L})");
    /** "Created by Chronicle v4.6": programs have versions. */
    private static final Pattern VERSION = Pattern.compile("(?<![\\p{L}\\p{N}])[vV]\\.?\\d+\\.\\d");
    /** "Name: Ann", as guest books print what was typed into their form. */
    private static final Pattern NAME_FIELD =
        Pattern.compile("^(?i)(?:name|nom|nombre|nome|naam|navn|namn|nimi|imię|jméno|имя|ad|nama)\\s?[:\uff1a]\\s*(?=\\S)");
    /** What other fields of that form are called: nobody's name. */
    private static final Set<String> FIELDS = Set.of("name", "nom", "nombre", "nome", "naam", "navn", "date", "datum", "fecha", "data",
        "dato", "zeit",
        "heure", "comment", "comments", "kommentar", "commentaire", "comentario", "comentário", "commento", "reactie", "message",
        "nachricht",
        "mensaje", "messaggio", "mensagem", "bericht", "komentarz", "subject", "betreff", "sujet", "asunto", "oggetto", "assunto", "дата",
        "имя", "комментарий");
    /** "Posted by in NEWS", where the name was left out. */
    private static final Pattern NOBODY = Pattern.compile("^(?:in|on|at|under)\\s");
    private static final Pattern TWO_DIGITS = Pattern.compile("\\d{2}");
    private static final int LONGEST_BUTTON = 60;
    private static final int LONGEST_BYLINE = 200;
    private static final int LONGEST_LABELLED = 100;
    private static final int LONGEST_SAYS = 16;
    private static final int SHORTEST_CUT = 3;
    private static final int LONGEST_GAPPED = 28;

    private final Reading reading;
    /** Names, furniture and dates that were found: the same lines are asked about for several guesses at what the items are. */
    private final Map<String, Optional<String>> names = new HashMap<>();
    private final Map<String, Boolean> furniture = new HashMap<>();
    private final Map<String, Optional<FoundDate>> dates = new HashMap<>();

    public Bylines(Reading reading) {
        this.reading = reading;
    }

    /** The first date in a text, as {@link Dates#find} sees it. */
    public Optional<FoundDate> date(String text) {
        return dates.computeIfAbsent(text, t -> Dates.find(t, reading.dates()));
    }

    /** The name in a text that is a byline or part of one; null when nothing that can be a name is left. */
    public String name(String text) {
        return names.computeIfAbsent(text, t -> Optional.ofNullable(read(t))).orElse(null);
    }

    private String read(String text) {
        String collapsed = Space.collapse(text);
        String whole = mayBeField(collapsed) ? NAME_FIELD.matcher(collapsed).replaceFirst("") : collapsed;
        String rest = withoutDate(whole);
        // There are two blanks at least in "Ann replied to comment"; most names have none.
        rest = rest.indexOf(' ') == rest.lastIndexOf(' ') ? rest : SUBJECT.matcher(ANSWERS.split(rest, 2)[0]).replaceFirst("");
        rest = rest.length() < whole.length() ? BY.matcher(NUMBERED.matcher(rest.strip()).replaceFirst("")).replaceFirst("") : rest;
        Optional<Words.Match> says = Words.match(Role.SAYS_LABEL, rest, reading.language());
        if (says.isPresent() && says.get().first() != null && says.get().second() == null) {
            rest = says.get().first();
        }
        rest = withoutLast(Role.POSTED_ON, withoutLast(Role.SAYS_LABEL, trim(rest.indexOf("://") < 0 ? rest
            : ADDRESS_BEHIND.matcher(rest).replaceFirst(""))));
        for (Role label : List.of(Role.POSTED_BY, Role.POSTED_ON)) {
            int length = Words.startsWith(label, rest, reading.language());
            if (length > 0 && length < rest.length()) {
                rest = trim(rest.substring(length));
                rest = label == Role.POSTED_BY && date(collapsed).isPresent() ? FROM_PLACE.matcher(rest).replaceFirst("") : rest;
            }
        }
        rest = rest.endsWith(")") ? ACCOUNT_NUMBER.matcher(rest).replaceFirst("") : rest;
        rest = hasDigit(rest) ? trim(withoutClock(trim(NUMBERED.matcher(rest).replaceFirst("")))) : rest;
        // "[Ann]": the bracket before the name is gone already.
        rest = rest.endsWith("]") && rest.indexOf('[') < 0 ? trim(rest.substring(0, rest.length() - 1)) : rest;
        rest = withoutNetwork(withoutNote(trim(BUTTON_BEHIND.matcher(rest).replaceFirst("$1"))));
        return isName(rest) ? rest : null;
    }

    private static boolean mayBeField(String text) {
        return text.indexOf(':') > 0 || text.indexOf('\uff1a') > 0;
    }

    /** "Ann à 10:15": without the hour and the word before it. */
    private static String withoutClock(String text) {
        String rest = CLOCK.matcher(text).replaceFirst("");
        return rest.length() < text.length() ? BEFORE_DATE.matcher(rest.stripTrailing()).replaceFirst("") : rest;
    }

    /** "Ann (not verified)": what engines print in brackets behind a name. */
    private String withoutNote(String text) {
        int open = text.endsWith(")") ? text.lastIndexOf(" (") : -1;
        return open > 0 && Words.is(Role.ACCOUNT_NOTE, text.substring(open + 2, text.length() - 1), reading.language())
            ? trim(text.substring(0, open)) : text;
    }

    /** "Ann Lee Email": the link to write to her stands in the line of her name. */
    private static String withoutNetwork(String text) {
        int blank = text.lastIndexOf(' ');
        return blank > 0 && text.indexOf(' ') < blank && NETWORKS.contains(text.substring(blank + 1).toLowerCase(Locale.ROOT))
            ? trim(text.substring(0, blank)) : text;
    }

    /** "X Y dijo": the label stands behind the name as one or two last words. */
    private String withoutLast(Role label, String text) {
        int blank = text.lastIndexOf(' ');
        for (int words = 0; words < 2 && blank > 0; words++, blank = text.lastIndexOf(' ', blank - 1)) {
            String last = text.substring(blank + 1);
            // "A" alone is what is left of a family name.
            if ((last.length() > 1 || !Character.isUpperCase(last.charAt(0))) && Words.is(label, last, reading.language())) {
                return trim(text.substring(0, blank));
            }
        }
        return text;
    }

    /** The name in "X says:" or "Posted by X on DATE"; null when the text does not say that somebody said something. */
    public String said(String text) {
        String rest = trim(withoutDate(text));
        boolean says = Words.match(Role.SAYS_LABEL, rest, reading.language()).isPresent();
        int label = says ? 0 : Words.startsWith(Role.POSTED_BY, rest, reading.language());
        boolean field = mayBeField(rest) && NAME_FIELD.matcher(rest).find();
        return says || field || label > 2 || label == 2 && CLOCK.matcher(rest).find() ? name(text) : null;
    }

    /** "Re: The River": the subject of an answer. */
    public static boolean isAnswer(String subject) {
        return ANSWER.matcher(subject).find();
    }

    /**
     * The name in a line that begins with "Posted by", "By", "Von" …; cut where another label or a separator follows; null when it is no
     * such line.
     */
    public String postedBy(String text) {
        String whole = text.strip();
        boolean clock = !whole.isEmpty() && Character.isDigit(whole.charAt(0));
        String line = trim(clock ? LEADING_CLOCK.matcher(whole).replaceFirst("") : withoutPostedAt(whole));
        int label = byLabel(line);
        String named = label == 0 ? null : cut(line.substring(label));
        if (named == null) {
            Optional<FoundDate> date = date(line);
            String behind = date.filter(d -> d.start() < 25).map(d -> ZONE.matcher(trim(line.substring(d.end()))).replaceFirst(""))
                .orElse("");
            label = byLabel(behind);
            return label == 0 ? before(line) : cut(behind.substring(label));
        }
        return named;
    }

    private int byLabel(String text) {
        Matcher credit = text.indexOf(':') < 0 ? null : CREDIT.matcher(text);
        return credit != null && credit.find() ? credit.end() : Words.startsWith(Role.POSTED_BY, text, reading.language());
    }

    /** "DATE tarihinde X tarafından yazıldı": languages whose label stands behind the name. */
    private String before(String line) {
        Words.Match match = line.length() > LONGEST_LABELLED ? null : Words.match(Role.POSTED_BY, line, reading.language()).orElse(null);
        if (match == null || match.first() == null) {
            return null;
        }
        return cut(match.second() != null && date(match.first()).isPresent() ? match.second() : match.first());
    }

    /** "Posted at 4:05 PM by Ann": without the label and the hour. */
    private String withoutPostedAt(String text) {
        int label = Words.startsWith(Role.POSTED_ON, text, reading.language());
        String rest = label == 0 ? text : text.substring(label).strip();
        String later = label == 0 ? rest : LEADING_CLOCK.matcher(rest).replaceFirst("");
        return later.length() < rest.length() ? later : text;
    }

    private String cut(String rest) {
        String undated = date(rest).filter(d -> d.start() > SHORTEST_CUT)
            .map(d -> BEFORE_DATE.matcher(rest.substring(0, d.start()).stripTrailing()).replaceFirst("")).orElse(rest);
        String name = name(AFTER_NAME.split(" " + undated, 2)[0]);
        return name == null || name.length() > 45 || NOBODY.matcher(name).find() || VERSION.matcher(rest).find()
            || name.split(" ").length > 6 || TWO_DIGITS.matcher(name).find() ? null : name;
    }

    private String withoutDate(String text) {
        Optional<FoundDate> date = date(text);
        if (date.isEmpty()) {
            return text;
        }
        String before = BEFORE_DATE.matcher(text.substring(0, date.get().start()).stripTrailing()).replaceFirst("");
        String last = text.substring(date.get().end()).strip();
        String behind = isButton(last) || last.equalsIgnoreCase("x") ? "" : text.substring(date.get().end());
        return NO_LETTERS.matcher(before).matches() || Words.is(Role.POSTED_ON, before, reading.language())
            || BEFORE_DATE.matcher(" " + before).matches() ? behind.strip() : trim(before).isEmpty() ? behind
            : before + (startsWithLetter(behind) ? " " + behind.strip() : "");
    }

    private static boolean startsWithLetter(String text) {
        String stripped = text.strip();
        return !stripped.isEmpty() && Character.isLetter(stripped.codePointAt(0));
    }

    private static String trim(String text) {
        String stripped = text.strip();
        int from = 0;
        int to = stripped.length();
        while (from < to && isEdge(stripped.charAt(from), BEFORE)) {
            from++;
        }
        while (to > from && isEdge(stripped.charAt(to - 1), BEHIND)) {
            to--;
        }
        return stripped.substring(from, to);
    }

    private static boolean isEdge(char c, String marks) {
        return c == ' ' || c >= '\t' && c <= '\r' || marks.indexOf(c) >= 0;
    }

    private boolean isName(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_NAME && !isButton(text) && !isSays(text)
            && (!hasDigit(text) || Words.count(text, reading.language()).isEmpty())
            && !Words.is(Role.AGO, text, reading.language()) && !Words.is(Role.COMMENTS_LABEL, text, reading.language())
            && !CLOCK_AHEAD.matcher(text).find() && !isAnswer(text)
            && !isLabel(text) && !isNumberLine(text) && !text.contains("://")
            && !isNobody(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isNobody(String text) {
        return NETWORKS.contains(text) || FIELDS.contains(text);
    }

    /** "Author": the word alone, in the page's language or in English; "Per" is a label in one language and a name in another. */
    public boolean isLabel(String text) {
        return Words.match(Role.POSTED_BY, text, reading.language())
            .filter(m -> m.first() == null && (m.language().equals("en") || m.language().equals(reading.language()))).isPresent();
    }

    private static boolean isNumberLine(String text) {
        return !text.isEmpty() && !Character.isLetter(text.charAt(0)) && NUMBER_LINE.matcher(text).matches();
    }

    /** "wrote": the label that stands behind a name, where the name has a line of its own. */
    private boolean isSays(String text) {
        return text.length() <= LONGEST_SAYS && Words.match(Role.SAYS_LABEL, "X " + text, reading.language())
            .filter(m -> "X".equals(m.first())).isPresent();
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line is a label or a button that every comment has. */
    public boolean isButton(String text) {
        return text.length() <= LONGEST_BUTTON && Words.isAny(BUTTONS, text, reading.language())
            && (text.length() <= LONGEST_GAPPED || BUTTONS.list().stream().anyMatch(role -> isWhole(role, text)));
    }

    /** Whether the text is a phrase without gaps. */
    private boolean isWhole(Role role, String text) {
        return Words.match(role, text, reading.language()).filter(m -> m.first() == null).isPresent();
    }

    /** Whether a line at the edge of a comment cannot be part of its text: a button, a number, a separator. */
    public boolean isFurniture(String text) {
        return furniture.computeIfAbsent(text, this::readFurniture);
    }

    private boolean readFurniture(String text) {
        return isNumberLine(text) || isButton(text) || isSays(text) || text.length() <= LONGEST_BUTTON
            && BETWEEN_BUTTONS.matcher(text).find()
            && isRowOfButtons(BETWEEN_BUTTONS.split(text));
    }

    /** "13:45 | Link | Antwort": short parts of which one at least is a button. */
    private boolean isRowOfButtons(String[] parts) {
        boolean button = false;
        for (String part : parts) {
            if (part.strip().length() > 20) {
                return false;
            }
            button |= isButton(part.strip());
        }
        return button;
    }

    /** "Posted on | Permalink": what is left around a date when all of it is labels. */
    private boolean isRowOfLabels(String text) {
        for (String part : BETWEEN_BUTTONS.split(text)) {
            String label = trim(part);
            boolean none = NO_LETTERS.matcher(label).matches() || isButton(label) || Words.is(Role.POSTED_ON, label, reading.language());
            if (!none && Words.startsWith(Role.POSTED_ON, label, reading.language()) + 4 < label.length()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a line is nothing but a byline: what is left of it without name, date and labels is next to nothing.
     *
     * @param author the name, or null
     */
    public boolean isByline(String line, String author) {
        if (line.length() > LONGEST_BYLINE + (author == null ? 0 : author.length())) {
            return false;
        }
        String rest = line;
        if (author != null) {
            int at = rest.indexOf(author);
            rest = at < 0 ? rest : rest.substring(0, at) + SUBJECT.matcher(" " + rest.substring(at + author.length())).replaceFirst("");
        }
        Optional<FoundDate> date = date(rest);
        rest = trim(date.isEmpty() ? rest : rest.substring(0, date.get().start()) + " "
            + BRACKETS.matcher(rest.substring(date.get().end())).replaceFirst(""));
        boolean named = author != null && line.contains(author);
        boolean dated = date.isPresent();
        int allowed = dated && named ? 45 : dated || named ? 16 : 0;
        return (dated || named) && (rest.length() <= allowed || isButton(rest) || NO_LETTERS.matcher(rest).matches()
            || isRowOfLabels(rest));
    }
}
