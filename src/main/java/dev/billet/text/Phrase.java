package dev.billet.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One phrase of a language, taken apart at its gaps. */
final class Phrase {
    private static final int WEAK = 3;
    private static final int[] NO_GAPS = {};

    final String language;
    final String written;
    /** Folded text around the gaps; one more than there are gaps, the first and the last may be empty. */
    final String[] fixed;
    /** Letters that are fixed; those of scripts without blanks say more. */
    final int weight;
    private final int[] gaps;
    private final Map<String, Integer> numbers;

    /**
     * @param numbers number words of the language when the first gap holds a number, else null
     */
    Phrase(String language, String written, Map<String, Integer> numbers) {
        this.language = language;
        this.written = written;
        this.numbers = numbers;
        if (written.indexOf('%') < 0) {
            this.gaps = NO_GAPS;
            this.fixed = new String[] {FoldedText.core(written)};
            this.weight = weigh(fixed);
            return;
        }
        List<String> parts = new ArrayList<>(3);
        int[] found = new int[4];
        int count = 0;
        int from = 0;
        for (int at = gap(written, 0); at >= 0 && count < found.length; at = gap(written, from)) {
            boolean plain = written.charAt(at + 1) == 's';
            found[count++] = plain ? 1 : written.charAt(at + 1) - '0';
            parts.add(written.substring(from, at));
            from = at + (plain ? 2 : 4);
        }
        parts.add(written.substring(from));
        this.gaps = Arrays.copyOf(found, count);
        this.fixed = fold(parts);
        this.weight = weigh(fixed);
    }

    private static int gap(String text, int from) {
        for (int at = text.indexOf('%', from); at >= 0; at = text.indexOf('%', at + 1)) {
            if (text.startsWith("s", at + 1) || text.startsWith("$s", at + 2)) {
                return at;
            }
        }
        return -1;
    }

    private static String[] fold(List<String> parts) {
        String[] fixed = new String[parts.size()];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = edges(FoldedText.fold("x".concat(parts.get(i)).concat("x")), i == 0, i == fixed.length - 1);
        }
        return fixed;
    }

    /** At the phrase's ends all decoration goes; quotes beside a gap go too, the blank there stays. */
    private static String edges(String marked, boolean first, boolean last) {
        String part = marked.substring(1, marked.length() - 1);
        int from = 0;
        int to = part.length();
        while (from < to && (first ? !Folding.wordly(part.charAt(from)) : quoteOrBlank(part.charAt(from)))) {
            from++;
        }
        while (to > from && (last ? !Folding.wordly(part.charAt(to - 1)) : quoteOrBlank(part.charAt(to - 1)))) {
            to--;
        }
        if (from == to) {
            return first || last ? "" : " ";
        }
        String lead = !first && part.substring(0, from).indexOf(' ') >= 0 ? " " : "";
        String tail = !last && part.substring(to).indexOf(' ') >= 0 ? " " : "";
        return lead.concat(part.substring(from, to)).concat(tail);
    }

    private static boolean quoteOrBlank(char c) {
        return c == '"' || c == ' ';
    }

    boolean exact() {
        return gaps.length == 0;
    }

    /** The only fixed text of a phrase with the number alone in front or behind ("%1$s comments"), else null. */
    String besideNumber() {
        if (gaps.length != 1 || gaps[0] != 1) {
            return null;
        }
        return fixed[0].isEmpty() ? fixed[1].strip() : fixed[1].isEmpty() ? fixed[0].strip() : null;
    }

    /** Whether so little of it is fixed that it may be believed in a text of its own language only. */
    boolean weak() {
        return weight < WEAK;
    }

    private static int weigh(String[] fixed) {
        int weight = 0;
        for (String part : fixed) {
            for (int i = 0; i < part.length(); i++) {
                char c = part.charAt(i);
                weight += Folding.isLetter(c) ? Folding.unspaced(c) ? 2 : 1 : 0;
            }
        }
        return weight;
    }

    /** The match with the whole text, or null. */
    Words.Match match(FoldedText text) {
        String head = fixed[0];
        String tail = fixed[fixed.length - 1];
        if (exact()) {
            return text.core().equals(head) ? new Words.Match(language, written, null, null) : null;
        }
        int from = head.isEmpty() ? 0 : text.start + head.length();
        int to = tail.isEmpty() ? text.folded.length() : text.end - tail.length();
        if (from >= to || !text.folded.startsWith(head, head.isEmpty() ? 0 : text.start) || !text.folded.startsWith(tail, to)) {
            return null;
        }
        String[] filled = new String[4];
        return fill(text, 0, from, to, filled) ? new Words.Match(language, written, filled[1], filled[2]) : null;
    }

    private boolean fill(FoldedText text, int gap, int from, int to, String[] filled) {
        if (gap == gaps.length - 1) {
            return accept(gap, text.cut(from, to), filled);
        }
        String next = fixed[gap + 1];
        for (int at = text.folded.indexOf(next, from + 1); at >= 0 && at + next.length() < to; at = text.folded.indexOf(next, at + 1)) {
            if (accept(gap, text.cut(from, at), filled) && fill(text, gap + 1, at + next.length(), to, filled)) {
                return true;
            }
        }
        return false;
    }

    private boolean accept(int gap, String content, String[] filled) {
        if (content.isEmpty() || gaps[gap] == 1 && numbers != null && Numbers.parse(content, numbers).isEmpty()) {
            return false;
        }
        if (gaps[gap] < filled.length) {
            filled[gaps[gap]] = content;
        }
        return true;
    }
}
