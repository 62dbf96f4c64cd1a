package dev.billet.read.dotclear;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of a flat file: {@code [table column,column]}, then rows of values in quotes, where a backslash stands before quotes, line
 * ends
 * and itself. They are held in memory, as comments and tags stand far behind their posts.
 */
final class Tables {
    private final Map<String, List<Row>> rows = new HashMap<>();

    /** A row by the names of its columns; what is empty is not there. */
    static final class Row {
        private final Map<String, String> values = new LinkedHashMap<>();

        /** The value of a column, or null. */
        String get(String column) {
            return values.get(column);
        }

        /** Whether the column says yes. */
        boolean is(String column) {
            return "1".equals(values.get(column));
        }
    }

    static Tables read(BufferedReader lines) throws IOException {
        Tables tables = new Tables();
        String[] columns = {};
        List<Row> table = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("[")) {
                int name = line.indexOf(' ');
                int end = line.lastIndexOf(']');
                columns = name < 0 || end < name ? new String[] {} : line.substring(name + 1, end).split(",");
                table = tables.rows.computeIfAbsent(name < 0 ? line : line.substring(1, name), first -> new ArrayList<>());
            } else if (line.startsWith("\"")) {
                table.add(row(line, columns));
            }
        }
        return tables;
    }

    private static Row row(String line, String[] columns) {
        Row row = new Row();
        int at = 0;
        for (String column : columns) {
            StringBuilder value = new StringBuilder();
            at = value(line, line.indexOf('"', at) + 1, value);
            if (value.length() > 0) {
                row.values.put(column, value.toString());
            }
            if (at >= line.length()) {
                break;
            }
        }
        return row;
    }

    /** Takes the value that begins here; gives the place behind its quote. */
    private static int value(String line, int from, StringBuilder value) {
        int at = from;
        while (at < line.length() && line.charAt(at) != '"') {
            char c = line.charAt(at++);
            if (c == '\\' && at < line.length()) {
                char escaped = line.charAt(at++);
                c = escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
            }
            value.append(c);
        }
        return at + 1;
    }

    /** The rows of a table, in their order. */
    List<Row> of(String table) {
        return rows.getOrDefault(table, List.of());
    }

    /** The rows of a table by the values of a column. */
    Map<String, List<Row>> by(String table, String column) {
        Map<String, List<Row>> groups = new HashMap<>();
        for (Row row : of(table)) {
            groups.computeIfAbsent(row.get(column), first -> new ArrayList<>()).add(row);
        }
        return groups;
    }
}
