package dev.billet.read.front;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The fields before a text, and the text.
 *
 * @param fields texts, lists and maps, by names in lower case
 * @param body   everything behind them
 * @param broken why the fields are no proper YAML or TOML and were read line by line, or null
 */
record FrontMatter(Map<String, Object> fields, String body, String broken) {
    private static final Pattern YAML = Pattern.compile("\\A\ufeff?---[ \t]*\r?\n(.*?)^(?:---|\\.\\.\\.)[ \t]*(?:\r?\n|\\z)",
        Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern TOML = Pattern.compile("\\A\ufeff?\\+\\+\\+[ \t]*\r?\n(.*?)^\\+\\+\\+[ \t]*(?:\r?\n|\\z)",
        Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LINE = Pattern.compile("^([A-Za-z_][\\w.-]*)[ \t]*:[ \t]*(.*?)[ \t\r]*$", Pattern.MULTILINE);
    private static final Pattern KNOWN =
        Pattern.compile("^\"?(?:title|date|layout|permalink|slug|draft|published|categor(?:y|ies)|tags?|author)\"?"
        + "[ \t]*[:=]", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final int LARGEST = 1 << 20;

    /** Whether a text with this beginning has fields that a post has; they need not end within it. */
    static boolean is(String head) {
        String bare = head.startsWith("\ufeff") ? head.substring(1) : head;
        boolean toml = bare.startsWith("+++\n") || bare.startsWith("+++\r\n");
        if (!toml && !bare.matches("(?s)---[ \t]*\r?\n.*")) {
            return false;
        }
        int end = bare.indexOf(toml ? "\n+++" : "\n---", 3);
        return KNOWN.matcher(end < 0 ? bare : bare.substring(0, end)).find();
    }

    static FrontMatter of(String text) {
        Matcher yaml = YAML.matcher(text);
        if (yaml.find()) {
            return yaml(yaml.group(1), text.substring(yaml.end()));
        }
        Matcher toml = TOML.matcher(text);
        return toml.find() ? new FrontMatter(Toml.read(toml.group(1)), text.substring(toml.end()), null)
            : new FrontMatter(Map.of(), text, null);
    }

    private static FrontMatter yaml(String written, String body) {
        // Every value is a text: dates stay as they are written, and the slug 007 does not become a number.
        LoadSettings settings = LoadSettings.builder().setSchema(new FailsafeSchema()).setAllowDuplicateKeys(true)
            .setMaxAliasesForCollections(50).setCodePointLimit(LARGEST).build();
        try {
            Object read = new Load(settings).loadFromString(written);
            return read instanceof Map<?, ?> map ? new FrontMatter(lower(map), body, null) : new FrontMatter(lines(written), body, null);
        } catch (YamlEngineException broken) {
            String why = broken.getMessage() == null ? "" : broken.getMessage().lines().findFirst().orElse("");
            return new FrontMatter(lines(written), body, why);
        }
    }

    private static Map<String, Object> lower(Map<?, ?> map) {
        Map<String, Object> lower = new LinkedHashMap<>();
        map.forEach((name, value) -> lower.put(String.valueOf(name).toLowerCase(Locale.ROOT), value));
        return lower;
    }

    /** Many a title has a colon in it, which YAML forbids and some programs let pass. */
    private static Map<String, Object> lines(String written) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Matcher line = LINE.matcher(written);
        while (line.find()) {
            String value = line.group(2);
            boolean list = value.startsWith("[") && value.endsWith("]");
            List<Object> items = new ArrayList<>();
            for (String item : list ? value.substring(1, value.length() - 1).split(",") : new String[0]) {
                items.add(unquoted(item.strip()));
            }
            fields.put(line.group(1).toLowerCase(Locale.ROOT), list ? items : unquoted(value));
        }
        return fields;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** A text; null when there is none, nothing in it, or a list or map. */
    String text(String... names) {
        for (String name : names) {
            String text = string(fields.get(name));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    static String string(Object value) {
        String text = value instanceof String s ? s.strip() : null;
        return text == null || text.isEmpty() || text.equals("null") || text.equals("~") ? null : text;
    }

    boolean isTrue(String... names) {
        String text = text(names);
        return text != null && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes"));
    }

    boolean isFalse(String name) {
        String text = text(name);
        return text != null && (text.equalsIgnoreCase("false") || text.equalsIgnoreCase("no"));
    }

    /** The maps of a list, or the one map that stands in the place of a list. */
    List<Map<?, ?>> maps(String name) {
        List<Map<?, ?>> maps = new ArrayList<>();
        Object value = fields.get(name);
        for (Object item : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
            if (item instanceof Map<?, ?> map) {
                maps.add(map);
            }
        }
        return maps;
    }
}
