package dev.billet.text;

import java.time.ZoneOffset;

/** Reads the zone behind a clock time; a zone that cannot be told from its letters alone is left unread. */
final class Zones {
    /**
     * A zone that was read.
     *
     * @param offset its offset from UTC
     * @param next   the token behind it
     */
    record Zone(ZoneOffset offset, int next) {
    }

    private Zones() {
    }

    /** The zone that begins at this token, also in brackets, or null. */
    static Zone at(Tokens tokens, int i) {
        if (tokens.is(i, '(')) {
            Zone inner = bare(tokens, i + 1);
            return inner != null && tokens.is(inner.next, ')') ? new Zone(inner.offset, inner.next + 1) : null;
        }
        return bare(tokens, i);
    }

    private static Zone bare(Tokens tokens, int i) {
        if (tokens.isMark(i)) {
            Zone zone = numeric(tokens, i);
            return zone == null || tokens.glued(i) || zone.next > i + 2 || isWritten(tokens, i + 1) ? zone : null;
        }
        if (!tokens.isWord(i)) {
            return null;
        }
        String word = tokens.word(i);
        if (word.equals("gmt") || word.equals("utc")) {
            Zone exact = numeric(tokens, i + 1);
            return exact != null ? exact : new Zone(ZoneOffset.UTC, i + 1);
        }
        Integer minutes = named(word);
        boolean written = word.equals("z") ? tokens.glued(i) : tokens.capital(i);
        return minutes == null || !written ? null : new Zone(ZoneOffset.ofTotalSeconds(minutes * 60), i + 1);
    }

    /** Whether the digits can only be an offset: "19:30 +1" stands where people vote for a comment. */
    private static boolean isWritten(Tokens tokens, int i) {
        return tokens.digits(i) > 2 || tokens.digits(i) == 2 && tokens.number(i) < 10;
    }

    /** {@code +0200}, {@code +02:00}, {@code +2}, {@code -05}. */
    private static Zone numeric(Tokens tokens, int i) {
        char sign = tokens.mark(i);
        if (sign != '+' && sign != '-' || !tokens.isNumber(i + 1) || !tokens.glued(i + 1)) {
            return null;
        }
        int value = tokens.number(i + 1);
        int hours = tokens.digits(i + 1) > 2 ? value / 100 : value;
        int minutes = tokens.digits(i + 1) > 2 ? value % 100 : 0;
        int next = i + 2;
        if (tokens.digits(i + 1) <= 2 && tokens.is(next, ':') && tokens.glued(next) && tokens.digits(next + 1) == 2) {
            minutes = tokens.number(next + 1);
            next += 2;
        }
        boolean real = tokens.digits(i + 1) <= 4 && hours <= 14 && minutes < 60 && minutes % 15 == 0;
        int total = (hours * 60 + minutes) * 60;
        return real ? new Zone(ZoneOffset.ofTotalSeconds(sign == '-' ? -total : total), next) : null;
    }

    /** Minutes east of UTC. */
    private static Integer named(String word) {
        return switch (word) {
            case "z", "wet" -> 0;
            case "cet", "mez", "bst", "west" -> 60;
            case "cest", "mesz", "eet" -> 120;
            case "eest", "msk" -> 180;
            case "jst", "kst" -> 540;
            case "aest" -> 600;
            case "aedt" -> 660;
            case "edt" -> -240;
            case "est", "cdt" -> -300;
            case "cst", "mdt" -> -360;
            case "mst", "pdt" -> -420;
            case "pst", "akdt" -> -480;
            default -> null;
        };
    }
}
