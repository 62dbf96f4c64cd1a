package dev.billet.write.wxr;

import dev.billet.write.shared.Tally;
import dev.billet.xml.Wxr;

/** E-mail addresses as WordPress checks them: others it empties, or drops the comment for. */
final class Emails {
    private static final String LOCAL = "!#$%&'*+/=?^_`{|}~.-";

    private Emails() {
    }

    /** The address, or empty when there is none or WordPress would not take it. */
    static String valid(String email, Tally tally) {
        if (email == null || email.isBlank()) {
            return "";
        }
        String trimmed = email.strip();
        if (isValid(trimmed)) {
            return trimmed;
        }
        tally.changed("invalid e-mail addresses left out");
        return "";
    }

    private static boolean isValid(String email) {
        int at = email.indexOf('@');
        if (at < 1 || email.length() < 6 || email.length() > Wxr.EMAIL) {
            return false;
        }
        String domain = email.substring(at + 1);
        return only(email.substring(0, at), LOCAL) && only(domain, ".-") && domain.indexOf('.') > 0
            && !domain.endsWith(".") && !domain.contains("..") && !domain.startsWith("-") && !domain.endsWith("-");
    }

    private static boolean only(String text, String others) {
        return text.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c) || others.indexOf(c) >= 0);
    }
}
