package dev.billet.xml;

import dev.billet.data.DataFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The entities of HTML by name: feeds use them as if XML knew them. Read when the first one is met. */
final class XmlEntities {
    private static final Map<String, Integer> NAMES = read();

    private XmlEntities() {
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> names = new HashMap<>(400);
        new String(DataFile.read("xml-entities.txt"), StandardCharsets.US_ASCII).lines().filter(line -> !line.startsWith("#"))
            .forEach(line -> names.put(line.substring(0, line.indexOf(' ')), Integer.valueOf(line.substring(line.indexOf(' ') + 1), 16)));
        return names;
    }

    /** The entity's character, or -1 when HTML has none of this name. */
    static int codePoint(String name) {
        return NAMES.getOrDefault(name, -1);
    }
}
