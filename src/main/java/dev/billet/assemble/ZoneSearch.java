package dev.billet.assemble;

import dev.billet.assemble.ZoneSamples.Sample;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The time zones that fit what was seen of a clock: those that fit most of it, when that is nearly all (imports leave dates of other
 * clocks in a blog).
 *
 * @param zones those that it can be; empty when nothing fits
 * @param name  the zone when it cannot be another one that differs in the time that was seen, or its offset when that never changes;
 *              else null
 */
record ZoneSearch(List<ZoneId> zones, String name) {
    private static final ZoneSearch NOTHING = new ZoneSearch(List.of(), null);
    private static final double SHARE = 0.6;
    private static final int LEAST = 2;
    private static final long YEAR = 366 * 24 * 3600L;
    private static final long STEP = 20 * 24 * 3600L;
    /** Names for zones of one clock that most people know, in the order of how many live there. */
    private static final List<String> WELL_KNOWN = List.of("Asia/Shanghai", "Asia/Kolkata", "Europe/Paris", "America/New_York",
        "America/Chicago",
        "America/Los_Angeles", "America/Denver", "America/Phoenix", "Europe/London", "Europe/Berlin", "Asia/Tokyo", "America/Sao_Paulo",
        "Europe/Moscow", "Asia/Dhaka", "Asia/Karachi", "Asia/Jakarta", "Africa/Lagos", "Africa/Cairo", "Africa/Johannesburg",
        "Africa/Nairobi",
        "Asia/Bangkok", "Asia/Manila", "Asia/Singapore", "Asia/Seoul", "Asia/Tehran", "Europe/Istanbul", "Europe/Kiev", "Europe/Athens",
        "Europe/Helsinki", "Australia/Sydney", "Australia/Brisbane", "Australia/Adelaide", "Australia/Perth", "Pacific/Auckland",
        "America/Mexico_City", "America/Bogota", "America/Argentina/Buenos_Aires", "America/Santiago", "America/Caracas", "America/Halifax",
        "America/St_Johns", "Pacific/Honolulu", "America/Anchorage", "Asia/Dubai", "Asia/Riyadh", "Asia/Jerusalem", "Europe/Lisbon");

    static ZoneSearch of(List<Sample> samples) {
        int all = samples.stream().mapToInt(Sample::count).sum();
        if (all < LEAST) {
            return NOTHING;
        }
        List<ZoneId> best = new ArrayList<>();
        int most = Math.max(LEAST, (int) Math.ceil(all * SHARE));
        for (ZoneId zone : Places.ALL) {
            int fit = fit(zone, samples);
            if (fit > most) {
                best.clear();
            }
            if (fit >= most) {
                best.add(zone);
                most = fit;
            }
        }
        return best.isEmpty() ? NOTHING : decide(best, samples);
    }

    /** Listed when a first blog asks. */
    private static final class Places {
        static final List<ZoneId> ALL = new TreeSet<>(ZoneId.getAvailableZoneIds()).stream().filter(ZoneSearch::isPlace)
            .map(ZoneId::of).toList();
    }

    private static boolean isPlace(String name) {
        return name.indexOf('/') > 0 && !name.startsWith("Etc/") && !name.startsWith("SystemV/") && !name.startsWith("US/")
            && !name.startsWith("Canada/") && !name.startsWith("Mexico/") && !name.startsWith("Brazil/") && !name.startsWith("Chile/");
    }

    private static int fit(ZoneId zone, List<Sample> samples) {
        int fit = 0;
        for (Sample sample : samples) {
            fit += zone.getRules().getOffset(sample.moment()).equals(sample.offset()) ? sample.count() : 0;
        }
        return fit;
    }

    private static ZoneSearch decide(List<ZoneId> zones, List<Sample> samples) {
        Instant first = samples.get(0).moment();
        Instant last = samples.get(samples.size() - 1).moment();
        // Of a few weeks that were seen, summer and winter are a guess: zones that part there are different ones.
        boolean brief = last.getEpochSecond() - first.getEpochSecond() < YEAR;
        Instant from = brief ? first.minusSeconds(YEAR) : first;
        Instant to = brief ? last.plusSeconds(YEAR) : last;
        Map<List<ZoneOffset>, ZoneId> ways = new LinkedHashMap<>();
        zones.forEach(zone -> ways.putIfAbsent(offsets(zone, from, to), zone));
        if (ways.size() == 1) {
            ZoneId known = wellKnown(zones);
            return new ZoneSearch(List.of(known), known.getId());
        }
        return new ZoneSearch(List.copyOf(ways.values()), null);
    }

    private static List<ZoneOffset> offsets(ZoneId zone, Instant first, Instant last) {
        List<ZoneOffset> offsets = new ArrayList<>();
        for (long second = first.getEpochSecond(); second <= last.getEpochSecond(); second += STEP) {
            offsets.add(zone.getRules().getOffset(Instant.ofEpochSecond(second)));
        }
        return offsets;
    }

    private static ZoneId wellKnown(List<ZoneId> zones) {
        for (String name : WELL_KNOWN) {
            for (ZoneId zone : zones) {
                if (zone.getId().equals(name)) {
                    return zone;
                }
            }
        }
        return zones.get(0);
    }
}
