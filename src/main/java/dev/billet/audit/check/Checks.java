package dev.billet.audit.check;

import dev.billet.audit.Archive;
import java.time.Clock;
import java.util.List;

/** All checks, in the order in which their findings are told. */
final class Checks {
    private Checks() {
    }

    /** New ones for one archive: they remember the posts that they have seen. */
    static List<Check> of(Archive archive, KnownAddresses addresses, Clock clock) {
        return List.of(
            new CommentCount(),
            new LostParents(),
            new EarlyReplies(),
            new Doubles(archive, Doubles.ADDRESS),
            new Doubles(archive, Doubles.TITLE),
            new Doubles(archive, Doubles.BODY),
            new DoubleReplies(),
            new EmptyBodies(),
            new MissingFacts(),
            new OddDates(clock),
            new DeadTargets(addresses),
            new WordPressLosses(),
            new WordPressMoments(archive),
            new Doubles(archive, Doubles.NUMBER),
            new WordPressLimits(),
            new WordPressReplies());
    }
}
