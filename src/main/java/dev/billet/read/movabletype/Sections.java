package dev.billet.read.movabletype;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lines of an entry by its sections. A line of hyphens ends a section only where another one begins behind it. */
final class Sections {
    private static final String END = "-----";
    private static final Set<String> NAMES = Set.of("BODY:", "EXTENDED BODY:", "EXCERPT:", "KEYWORDS:", "COMMENT:", "PING:");

    private final List<List<String>> sections = new ArrayList<>();
    private List<String> section = new ArrayList<>();
    /** The last section has ended, and what comes next is not known yet. */
    private boolean between;

    void add(String line) {
        String bare = line.strip();
        if (between && !bare.isEmpty() && !bare.equals(END) && !NAMES.contains(bare) && !sections.isEmpty() && sections.size() > 1) {
            // The hyphens were a part of the text.
            section = sections.remove(sections.size() - 1);
            section.add(END);
            between = false;
        }
        if (between && bare.isEmpty()) {
            return;
        }
        if (line.stripTrailing().equals(END)) {
            end();
            between = true;
            return;
        }
        between = false;
        // A tab before hyphens tells newer files' text from their marks.
        section.add(line.startsWith("\t-----") ? line.substring(1) : line);
    }

    /** Whether an entry can end here. */
    boolean isBetween() {
        return between || sections.isEmpty() && section.isEmpty();
    }

    private void end() {
        if (section.stream().anyMatch(line -> !line.isBlank())) {
            sections.add(section);
        }
        section = new ArrayList<>();
    }

    boolean isEmpty() {
        return sections.isEmpty() && section.stream().allMatch(String::isBlank);
    }

    /** All sections with their names in their first lines, decoded; that of keys and values comes first. */
    List<List<String>> all() {
        end();
        Charset charset = charset();
        return sections.stream().map(lines -> lines.stream()
            .map(line -> new String(line.getBytes(StandardCharsets.ISO_8859_1), charset)).toList()).toList();
    }

    /** UTF-8 unless a byte speaks against it. */
    private Charset charset() {
        try {
            for (List<String> lines : sections) {
                for (String line : lines) {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1)));
                }
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException other) {
            return Charset.forName("windows-1252");
        }
    }
}
