package dev.billet.csv;

import java.util.LinkedHashMap;
import java.util.Map;

/** Rows that could not be used, counted by table and reason; the first of each is named. */
public final class CsvFaults {
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, String> firsts = new LinkedHashMap<>();

    void add(CsvTable table, String what, CsvRow row, String detail) {
        String key = table.word() + ".csv: " + what;
        counts.merge(key, 1, Integer::sum);
        firsts.putIfAbsent(key, "row " + row.number() + (detail == null ? "" : ", " + detail));
    }

    /** A clause for people; null when there are none. */
    public String message() {
        StringBuilder message = new StringBuilder();
        counts.forEach((key, count) -> message.append(message.length() == 0 ? "" : "; ").append(key).append(": ")
            .append(count).append(count == 1 ? " row (" : " rows (the first is ").append(firsts.get(key)).append(')'));
        return message.length() == 0 ? null : message.toString();
    }
}
