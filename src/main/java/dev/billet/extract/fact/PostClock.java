package dev.billet.extract.fact;

import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.model.When;
import dev.billet.text.DateHints;
import dev.billet.text.Dates;
import dev.billet.text.FoundDate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clock time of a post whose day stands elsewhere, as in a date heading: "posted by Ann at 3:45 PM". */
final class PostClock {
    private static final Pattern CLOCK = Pattern.compile(
        "(?i)(?:^|(?<![\\p{L}\\p{N}_])(?:at|um|à|a las|às|as|alle|alle ore|om|kl\\.?|o|v|at:)\\s+|[|@–-]\\s*)(\\d{1,2}(?::\\d{2}|"
        + "h\\d{2})(?::\\d{2})?(?:\\s?[ap]\\.?m(?![\\p{L}\\p{N}_])\\.?|\\s?uhr)?)");
    private static final int LONGEST = 60;

    private final Reading reading;
    private final Around around;

    PostClock(Reading reading, Around around) {
        this.reading = reading;
        this.around = around;
    }

    /** The day with the time that stands in a byline of the post; empty when none does. */
    Optional<When> at(LocalDate day) {
        ElementIndex index = reading.index();
        for (int place = 0; place < index.size(); place++) {
            int length = index.textLengthAt(place);
            if (length < 4 || length > 3 * LONGEST || !index.hasOwnDigit(place) || !around.isAbout(place) || !around.isNear(place)) {
                continue;
            }
            String own = index.element(place).ownText();
            Matcher clock = own.length() <= LONGEST ? CLOCK.matcher(own) : null;
            if (clock != null && clock.find() && !around.isSide(place) && Dates.find(own, DateHints.NONE).isEmpty()) {
                Optional<When> when = Dates.find(day + " "
                    + "" + clock.group(1), DateHints.NONE).map(FoundDate::when).filter(w -> w.localTime().isPresent());
                if (when.isPresent()) {
                    return when;
                }
            }
        }
        return Optional.empty();
    }
}
