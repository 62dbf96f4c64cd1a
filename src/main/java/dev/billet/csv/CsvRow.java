package dev.billet.csv;

import dev.billet.model.Person;
import dev.billet.model.When;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** A row's cells by the names of their columns. An empty cell and a column that is not there are both not known. */
final class CsvRow {
    private final Map<String, Integer> columns;
    private final CSVRecord cells;

    /** A cell that does not hold what its column says. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String column, String cell, String wanted) {
            super(column + " is \"" + (cell.length() > 40 ? cell.substring(0, 40) + "…" : cell) + "\", and " + wanted + " is expected");
        }
    }

    /** Reads a word of an enum. */
    interface Word<E> {
        E of(String word);
    }

    CsvRow(Map<String, Integer> columns, CSVRecord cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /** Its number in the file, the header being 1. */
    long number() {
        return cells.getRecordNumber();
    }

    String text(String column) {
        String cell = cell(column);
        return cell.isEmpty() ? null : cell;
    }

    /** For what has to be there, if only as nothing. */
    String cell(String column) {
        Integer at = columns.get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at);
    }

    Boolean truth(String column) throws Malformed {
        String cell = cell(column).toLowerCase(Locale.ROOT);
        return switch (cell) {
            case "" -> null;
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new Malformed(column, cell, "true or false");
        };
    }

    boolean flag(String column) throws Malformed {
        return Boolean.TRUE.equals(truth(column));
    }

    Integer integer(String column) throws Malformed {
        String cell = text(column);
        try {
            return cell == null ? null : Integer.valueOf(cell);
        } catch (NumberFormatException none) {
            throw new Malformed(column, cell, "a whole number");
        }
    }

    When when(String column) throws Malformed {
        String cell = text(column);
        if (cell == null) {
            return null;
        }
        return When.parse(cell).orElseThrow(() -> new Malformed(column, cell, "a date as in billet's JSON"));
    }

    <E> E word(String column, Word<E> words) throws Malformed {
        String cell = text(column);
        try {
            return cell == null ? null : words.of(cell.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Malformed(column, cell, "a word of the schema");
        }
    }

    /** A person whose columns begin with these characters; null when nothing is known. */
    Person person(String prefix) {
        Person person = new Person(text(prefix + "name"), text(prefix + "url"), text(prefix + "login"), text(prefix + "email"),
            text(prefix + "avatar"), text(prefix + "ip"));
        return person.equals(new Person(null, null, null, null, null, null)) ? null : person;
    }
}
