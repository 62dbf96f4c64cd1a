package dev.billet.write;

import dev.billet.model.Blog;
import dev.billet.model.Post;
import dev.billet.report.Notice;
import dev.billet.xml.Xml;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A WXR file as a strict parser sees it: for tests, which write posts and look at what came out. */
final class WxrFile {
    final byte[] bytes;
    final List<String> notices = new ArrayList<>();
    final Node channel;

    /** An element: its texts by name (the first of each name), its attributes under @name, and all its children. */
    static final class Node {
        final String name;
        final Map<String, String> values = new LinkedHashMap<>();
        final List<Node> children = new ArrayList<>();
        String text = "";

        Node(String name) {
            this.name = name;
        }

        String get(String child) {
            return values.get(child);
        }

        List<Node> all(String child) {
            return children.stream().filter(node -> node.name.equals(child)).toList();
        }

        List<String> texts(String child) {
            return all(child).stream().map(node -> node.text).toList();
        }
    }

    private WxrFile(List<Post> posts, Blog blog, ZoneId zone) throws IOException, XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WriteOptions options = new WriteOptions(false, null, false, zone, null);
        try (PostWriter writer = new WxrWriter(name -> out, options, this::note)) {
            for (Post post : posts) {
                writer.write(post);
            }
            if (blog != null) {
                writer.blog(blog);
            }
        }
        bytes = out.toByteArray();
        channel = channel(bytes);
    }

    private WxrFile(byte[] bytes) throws XMLStreamException {
        this.bytes = bytes;
        this.channel = channel(bytes);
    }

    /** A file that is there already. */
    static WxrFile read(byte[] bytes) {
        try {
            return new WxrFile(bytes);
        } catch (XMLStreamException e) {
            throw new AssertionError(e);
        }
    }

    private static Node channel(byte[] bytes) throws XMLStreamException {
        XMLStreamReader reader = Xml.reader(new ByteArrayInputStream(bytes));
        reader.nextTag();
        reader.nextTag();
        return node(reader);
    }

    static WxrFile of(Post... posts) {
        return of(Arrays.asList(posts), null, null);
    }

    static WxrFile of(List<Post> posts, Blog blog, ZoneId zone) {
        try {
            return new WxrFile(posts, blog, zone);
        } catch (IOException | XMLStreamException e) {
            throw new AssertionError(e);
        }
    }

    private void note(Notice notice) {
        notices.add(notice.code() + ": " + notice.message());
    }

    boolean says(String part) {
        return notices.stream().anyMatch(notice -> notice.contains(part));
    }

    List<Node> items() {
        return channel.all("item");
    }

    Node item() {
        return items().get(0);
    }

    List<Node> comments() {
        return item().all("wp:comment");
    }

    List<String> comments(String field) {
        return comments().stream().map(node -> node.get(field)).toList();
    }

    List<String> each(String field) {
        return items().stream().map(node -> node.get(field)).toList();
    }

    private static Node node(XMLStreamReader reader) throws XMLStreamException {
        String prefix = reader.getPrefix();
        Node node = new Node(prefix == null || prefix.isEmpty() ? reader.getLocalName() : prefix + ':' + reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            node.values.put('@' + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        StringBuilder text = new StringBuilder();
        while (reader.next() != XMLStreamReader.END_ELEMENT) {
            if (reader.isStartElement()) {
                Node child = node(reader);
                node.children.add(child);
                node.values.putIfAbsent(child.name, child.text);
            } else if (Stream.of(XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE)
                .anyMatch(type -> type == reader.getEventType())) {
                text.append(reader.getText());
            }
        }
        node.text = text.toString();
        return node;
    }
}
