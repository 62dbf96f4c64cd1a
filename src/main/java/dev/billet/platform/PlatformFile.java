package dev.billet.platform;

import dev.billet.platform.Platform.Pick;
import dev.billet.platform.Platform.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One rule file on its way to a {@link Platform}: checked, and joined with what it extends.
 *
 * <p>All built-in files pass here on every start: no lambdas, joined strings or hashes of records, whose first use is dear.
 */
final class PlatformFile {
    private static final Platform NOTHING = new Platform(null, null, null, null, List.of(), 0, Map.of(), Map.of());

    private final String file;
    private final Map<String, Object> tree;

    private PlatformFile(String file, Map<String, Object> tree) {
        this.file = file;
        this.tree = tree;
    }

    /** {@code tree} as {@link JsonTree} gives it. */
    static PlatformFile of(String file, Object tree) {
        if (!(tree instanceof Map<?, ?> map)) {
            throw new RuleFileException(file, null, "a rule must be an object {…}", null);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Map.Entry<?, ?> field : map.entrySet()) {
            String name = (String) field.getKey();
            if (!Fields.TOP.contains(name)) {
                throw new RuleFileException(file, name, "no such field", null);
            }
            fields.put(name, field.getValue());
        }
        return new PlatformFile(file, fields);
    }

    String name() {
        String name = word("name", null);
        if (name == null || name.isBlank()) {
            throw error("name", "is missing");
        }
        return name;
    }

    /** A base that only others extend is no rule by itself. */
    boolean isAbstract() {
        return "true".equals(word("abstract", "false"));
    }

    /**
     * The platform.
     *
     * @param source null for a file of billet's own
     * @param known  gives the resolved platform of a name
     */
    Platform resolve(String source, Resolver known) {
        Platform parent = parent(known);
        Map<String, Map<String, List<Pick>>> sections = new LinkedHashMap<>();
        Map<String, Map<String, String>> options = new LinkedHashMap<>();
        for (String section : Fields.SECTIONS) {
            Map<String, List<Pick>> picks = new LinkedHashMap<>(parent.sections().getOrDefault(section, Map.of()));
            Map<String, String> values = new LinkedHashMap<>(parent.options().getOrDefault(section, Map.of()));
            section(section, picks, values);
            sections.put(section, picks);
            options.put(section, values);
        }
        return new Platform(name(), word("family", parent.family()), word("description", parent.description()), source,
            signals(parent), number("minScore", word("minScore", null), parent.minScore()), sections, options);
    }

    private Platform parent(Resolver known) {
        String base = word("extends", null);
        if (base == null) {
            return NOTHING;
        }
        Platform parent = known.named(base);
        if (parent == null) {
            throw error("extends", "there is no rule " + base + " before this one");
        }
        return parent;
    }

    private void section(String section, Map<String, List<Pick>> picks, Map<String, String> options) {
        Object content = tree.get(section);
        if (tree.containsKey(section) && content == null) {
            picks.clear();
            options.clear();
        } else if (content instanceof Map<?, ?> fields) {
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                field(section, (String) field.getKey(), field.getValue(), picks, options);
            }
        } else if (content != null) {
            throw error(section, "must be an object {…}");
        }
    }

    private void field(String section, String name, Object value, Map<String, List<Pick>> picks, Map<String, String> options) {
        if (value == null) {
            picks.remove(name);
            options.remove(name);
        } else if (value instanceof List<?> items && Fields.isList(section, name)) {
            picks.put(name, joined(section.concat(".").concat(name), items, picks.getOrDefault(name, List.of())));
        } else if (value instanceof String option && Fields.isOption(section, name)) {
            options.put(name, option);
        } else if (Fields.isList(section, name)) {
            throw error(section + "." + name, "must be a list […]");
        } else {
            throw error(section + "." + name, Fields.isOption(section, name) ? "must be one word" : "no such field");
        }
    }

    /** The file's own before the inherited ones; a null at the end keeps the inherited ones out. */
    private List<Pick> joined(String path, List<?> items, List<Pick> inherited) {
        List<Pick> all = new ArrayList<>();
        boolean closed = !items.isEmpty() && items.get(items.size() - 1) == null;
        for (Object item : closed ? items.subList(0, items.size() - 1) : items) {
            all.add(pick(path, item));
        }
        if (!closed) {
            all.addAll(inherited);
        }
        return List.copyOf(all);
    }

    private Pick pick(String path, Object item) {
        if (item instanceof String text) {
            int at = text.lastIndexOf(" @");
            return at < 0 ? new Pick(text, null, null, 0) : new Pick(text.substring(0, at).strip(), text.substring(at + 2), null, 0);
        }
        if (!(item instanceof Map<?, ?> map) || !(map.get("css") instanceof String css) || !Fields.PICK.containsAll(map.keySet())) {
            throw error(path, "a pick is \"selector\", \"selector @attribute\" or {\"css\":…, \"attr\":…, \"regex\":…, \"group\":…}");
        }
        String regex = part(path, map, "regex");
        String attr = part(path, map, "attr");
        return new Pick(css, attr, regex, regex == null ? 0 : number(path, part(path, map, "group"), 1));
    }

    private List<Signal> signals(Platform parent) {
        Object content = tree.get("detect");
        if (tree.containsKey("detect") && content == null) {
            return List.of();
        }
        if (content != null && !(content instanceof List<?>)) {
            throw error("detect", "must be a list […]");
        }
        List<Signal> signals = new ArrayList<>();
        for (Object item : content == null ? List.of() : (List<?>) content) {
            signals.add(signal(item));
        }
        signals.addAll(parent.signals());
        return List.copyOf(signals);
    }

    private Signal signal(Object item) {
        if (!(item instanceof Map<?, ?> map) || !(map.get("css") instanceof String css) || !Fields.SIGN.containsAll(map.keySet())) {
            throw error("detect", "a sign is {\"css\":…, \"weight\":…, \"key\":…}");
        }
        boolean key = "true".equals(part("detect", map, "key"));
        return new Signal(css, number("detect", part("detect", map, "weight"), 1), key);
    }

    private String part(String path, Map<?, ?> map, String name) {
        Object value = map.get(name);
        if (value != null && !(value instanceof String)) {
            throw error(path, name + " must be one word");
        }
        return (String) value;
    }

    private String word(String field, String otherwise) {
        Object value = tree.get(field);
        if (value != null && !(value instanceof String)) {
            throw error(field, "must be one word");
        }
        return value == null ? otherwise : (String) value;
    }

    private int number(String field, String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new RuleFileException(file, field, text + " is no number", notANumber);
        }
    }

    private RuleFileException error(String field, String problem) {
        return new RuleFileException(file, field, problem, null);
    }
}
