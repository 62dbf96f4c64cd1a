package dev.billet.text;

import dev.billet.model.When;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day or the month in a permalink: {@code /2011/11/30/slug/}, {@code /2011/11/slug.html}, {@code /2011-11-30-slug}. */
public final class AddressDate {
    private static final Pattern IN_PATH = Pattern.compile("/((?:19|20)\\d\\d)/(\\d{1,2})(?:/(\\d{1,2}))?/");
    private static final Pattern DAY = Pattern.compile("(?:/|[?&](?:date|day|d)=)((?:19|20)\\d\\d)(-?)([01]\\d)\\2([0-3]\\d)(?=[-_/.&]|$)");

    private AddressDate() {
    }

    /** The date that the address names; empty for null, and where it names none that exists. */
    public static Optional<When> of(String url) {
        Matcher date = IN_PATH.matcher(url == null ? "" : url);
        if (!date.find()) {
            return day(DAY.matcher(url == null ? "" : url));
        }
        try {
            YearMonth month = YearMonth.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)));
            return Optional.of(date.group(3) == null ? new When.OfMonth(month)
                : new When.OfDay(month.atDay(Integer.parseInt(date.group(3)))));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<When> day(Matcher date) {
        if (!date.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new When.OfDay(LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(3)),
                Integer.parseInt(date.group(4)))));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
