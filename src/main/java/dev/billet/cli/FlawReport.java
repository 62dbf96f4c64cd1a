package dev.billet.cli;

import dev.billet.audit.Archive;
import dev.billet.audit.check.Checkup;
import dev.billet.audit.check.Flaw;
import dev.billet.audit.check.FlawKind;
import dev.billet.audit.check.FlawSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with an archive, as plain text: sort by sort, each with its number, what to do, and where it is. */
final class FlawReport implements FlawSink {
    private final int limit;
    private final Map<String, List<String>> lines = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();

    /** {@code limit}: how many of each sort are shown; 0 for all. */
    FlawReport(int limit) {
        this.limit = limit;
    }

    @Override
    public void flaw(Flaw flaw) {
        String code = flaw.kind().code();
        counts.merge(code, 1L, Long::sum);
        List<String> some = lines.computeIfAbsent(code, k -> new ArrayList<>());
        if (limit == 0 || some.size() < limit) {
            some.add(Printable.line(flaw.where() + (flaw.what().isEmpty() ? "" : ": " + flaw.what())));
        }
    }

    String of(Archive archive, boolean sound) {
        StringBuilder out = new StringBuilder();
        out.append(number(archive.size(), "post")).append(", ").append(number(archive.comments(), "comment")).append(", ")
            .append(number(archive.pings(), "ping")).append(": ").append(verdict(sound)).append('\n');
        Checkup.kinds().stream().filter(kind -> counts.containsKey(kind.code())).forEach(kind -> group(kind, out));
        return out.toString();
    }

    private String verdict(boolean sound) {
        long problems = count(true);
        long remarks = count(false);
        return (sound ? "no problems" : number(problems, "problem")) + (remarks == 0 ? "" : ", " + number(remarks, "remark"));
    }

    private long count(boolean problem) {
        return Checkup.kinds().stream().filter(kind -> kind.isProblem() == problem)
            .mapToLong(kind -> counts.getOrDefault(kind.code(), 0L)).sum();
    }

    private void group(FlawKind kind, StringBuilder out) {
        long count = counts.get(kind.code());
        out.append('\n').append(kind.code()).append(": ").append(count).append(' ').append(kind.title())
            .append(kind.isProblem() ? "" : " (remark)").append("\n  ").append(kind.advice()).append('\n');
        List<String> some = lines.get(kind.code());
        some.forEach(line -> out.append("  - ").append(line).append('\n'));
        if (count > some.size()) {
            out.append("  … and ").append(count - some.size()).append(" more (--limit 0 shows all)\n");
        }
    }

    private static String number(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
