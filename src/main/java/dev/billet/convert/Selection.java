package dev.billet.convert;

import dev.billet.model.Post;
import dev.billet.model.When;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the posts are wanted, checked. Replies go with their post.
 *
 * @param since  the first time, or null
 * @param until  the last time, or null
 * @param wanted the values of each criterion that was asked for: one of them must be the post's
 */
record Selection(When since, When until, Map<Criterion, List<String>> wanted) {

    static Selection of(ConversionOptions.Choice choice) throws UsageException {
        When since = date("--since", choice.since());
        When until = date("--until", choice.until());
        if (since != null && until != null && !Span.of(until, null).end().isAfter(Span.of(since, offset(until)).begin())) {
            throw new UsageException("--until " + until + " is before --since " + since);
        }
        Map<Criterion, List<String>> wanted = new EnumMap<>(Criterion.class);
        for (String text : choice.select()) {
            int equals = text.indexOf('=');
            Criterion criterion = Criterion.named(equals < 0 ? text : text.substring(0, equals));
            wanted.computeIfAbsent(criterion, unknown -> new ArrayList<>())
                .addAll(criterion.wanted(equals < 0 ? "" : text.substring(equals + 1)));
        }
        return new Selection(since, until, wanted);
    }

    private static When date(String option, String text) throws UsageException {
        if (text == null) {
            return null;
        }
        return When.parse(text.strip().replace(' ', 'T')).orElseThrow(() -> new UsageException(option
            + " needs a date such as 2011, 2011-11, 2011-11-30 or 2011-11-30T09:15, not \"" + text + "\""));
    }

    /** The option that leaves the post out; empty when it is wanted. Of a date that is not precise enough to tell, it is. */
    Optional<String> against(Post post) {
        for (Map.Entry<Criterion, List<String>> one : wanted.entrySet()) {
            if (!one.getKey().has(post, one.getValue())) {
                return Optional.of("--select " + one.getKey().word());
            }
        }
        if (since == null && until == null) {
            return Optional.empty();
        }
        if (post.published() == null) {
            return Optional.of(since == null ? "--until, without a date" : "--since, without a date");
        }
        if (since != null && !Span.of(post.published(), offset(since)).end().isAfter(Span.of(since, null).begin())) {
            return Optional.of("--since");
        }
        boolean late = until != null && !Span.of(post.published(), offset(until)).begin().isBefore(Span.of(until, null).end());
        return late ? Optional.of("--until") : Optional.empty();
    }

    /** The clock that a user names; else each date is taken on its own one. */
    private static ZoneOffset offset(When bound) {
        return bound.offset().orElse(null);
    }
}
