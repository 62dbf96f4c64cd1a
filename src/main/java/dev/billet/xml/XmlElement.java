package dev.billet.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One element with all that is in it: what a reader takes from a stream at a time (an item, an entry). */
public final class XmlElement {
    private final String name;
    private final Map<String, String> attributes;
    private final List<Object> content = new ArrayList<>(4);

    XmlElement(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    void add(XmlElement child) {
        content.add(child);
    }

    void add(String text) {
        int last = content.size() - 1;
        if (last >= 0 && content.get(last) instanceof StringBuilder before) {
            before.append(text);
        } else {
            content.add(new StringBuilder(text));
        }
    }

    /** By the usual prefix of its vocabulary: {@code dc:creator}. */
    public String name() {
        return name;
    }

    /** The attribute's value, or null. */
    public String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** The elements in it, in order. */
    public List<XmlElement> children() {
        return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast).toList();
    }

    /** Those of a name. */
    public List<XmlElement> children(String child) {
        return children().stream().filter(element -> element.name.equals(child)).toList();
    }

    /** The first of a name. */
    public Optional<XmlElement> child(String child) {
        for (Object part : content) {
            if (part instanceof XmlElement element && element.name.equals(child)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** All text in it, as it stands. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text(text);
        return text.toString();
    }

    private void text(StringBuilder text) {
        for (Object part : content) {
            if (part instanceof XmlElement element) {
                element.text(text);
            } else {
                text.append((StringBuilder) part);
            }
        }
    }

    /** The text of the first child of a name without blanks around it; null when there is none or nothing in it. */
    public String text(String child) {
        String text = child(child).map(XmlElement::text).orElse("").strip();
        return text.isEmpty() ? null : text;
    }

    /** What is in it as markup again, for XHTML that a text carries; names without their prefixes. */
    public String markup() {
        StringBuilder markup = new StringBuilder();
        markup(markup);
        return markup.toString();
    }

    private void markup(StringBuilder markup) {
        for (Object part : content) {
            if (part instanceof XmlElement element) {
                String tag = element.name.substring(element.name.indexOf(':') + 1);
                markup.append('<').append(tag);
                element.attributes.forEach((key, value) -> markup.append(' ').append(key).append("=\"").append(XmlText.escape(value))
                    .append('"'));
                markup.append('>');
                element.markup(markup);
                // In HTML a void element has no end, and an empty one of another name must have one.
                markup.append(isVoid(tag) ? "" : "</" + tag + ">");
            } else {
                markup.append(part.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
            }
        }
    }

    private static boolean isVoid(String tag) {
        return switch (tag) {
            case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr" -> true;
            default -> false;
        };
    }
}
