package dev.billet.extract.fact;

import dev.billet.model.When;
import dev.billet.text.DateHints;
import dev.billet.text.Dates;
import dev.billet.text.FoundDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Reads dates with the help of the post's address.
 *
 * @param hints how dates are meant on the page
 * @param inUrl day or month in the permalink; null when it has none
 */
record AddressedDates(DateHints hints, When inUrl) {
    /** Day and month as the permalink has them, where the text can be read so. */
    Optional<FoundDate> find(String text) {
        Optional<FoundDate> found = Dates.find(text, hints);
        if (inUrl == null || found.isEmpty() || found.get().when().day().isEmpty() || isOfUrl(found.get().when())) {
            return found;
        }
        for (DateHints.Order order : List.of(DateHints.Order.MONTH_FIRST, DateHints.Order.DAY_FIRST)) {
            Optional<FoundDate> other = Dates.find(text, new DateHints(hints.language(), hints.captured(), order, hints.year()));
            if (other.isPresent() && isOfUrl(other.get().when())) {
                return other;
            }
        }
        return found;
    }

    private boolean isOfUrl(When when) {
        return when.day().isPresent() && YearMonth.from(when.day().get()).equals(inUrl instanceof When.OfMonth shown ? shown.month()
            : YearMonth.from(inUrl.day().orElseThrow()));
    }
}
