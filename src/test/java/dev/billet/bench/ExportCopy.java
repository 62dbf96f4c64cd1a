package dev.billet.bench;

import dev.billet.cli.Billet;
import dev.billet.cli.Environment;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** A large export file in and out against a bare StAX copy of the same file, in turn, in one JVM. */
public final class ExportCopy {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int STEP = 1_000_000;
    private static final double MILLION = 1e6;

    /** A way to copy the file. */
    @FunctionalInterface
    private interface Copy {
        void run(Path from, Path to) throws Exception;
    }

    private ExportCopy() {
    }

    /** {@code args}: an export file to take items from, the size in MB, how many rounds, and a folder for what is made meanwhile. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(args[3]), "billet-bench");
        Path large = folder.resolve("large.wxr");
        Path copied = folder.resolve("copied.wxr");
        try {
            long items = grow(text(Path.of(args[0])), Long.parseLong(args[1]) * STEP, large);
            print("%d items, %.0f MB, heap of %d MB%n", items, Files.size(large) / MILLION, Runtime.getRuntime().maxMemory() >> 20);
            for (int round = 1; round <= Integer.parseInt(args[2]); round++) {
                double[] bare = timed("bare StAX copy", ExportCopy::bare, large, copied);
                double[] billet = timed("billet convert", ExportCopy::billet, large, copied);
                print("round %d: %.2f times the processor time, %.2f times the time%n", round, billet[0] / bare[0], billet[1] / bare[1]);
            }
            print("the heap held %d MB at most after a collection, %d MB with what was not collected yet%n", heap(true), heap(false));
        } finally {
            Files.deleteIfExists(large);
            Files.deleteIfExists(copied);
            Files.deleteIfExists(folder);
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The same items again and again, under other numbers, names, addresses and titles. */
    private static long grow(String export, long size, Path to) throws IOException {
        int begin = export.indexOf("<item>");
        int end = export.lastIndexOf("</item>") + 7;
        String[] items = export.substring(begin, end).split("(?<=</item>)");
        long written = 0;
        long count = 0;
        try (Writer out = new BufferedWriter(Files.newBufferedWriter(to), 1 << 16)) {
            out.write(export, 0, begin);
            for (int copy = 0; written < size; copy++) {
                for (String item : items) {
                    String other = other(item, copy);
                    out.write(other);
                    written += other.getBytes(StandardCharsets.UTF_8).length;
                    count++;
                }
            }
            out.write(export, end, export.length() - end);
        }
        return count;
    }

    private static String other(String item, int copy) {
        return copy == 0 ? item : item.replaceAll("(<wp:post_(?:id|parent)>)(\\d*[1-9]\\d*)<", "$1" + copy + "0000$2<")
            .replaceFirst("</link>", copy + "/</link>").replaceFirst("(</guid>)", "-" + copy + "$1")
            .replaceFirst("(]]></wp:post_name>)", "-" + copy + "$1").replaceFirst("(]]></title>)", " " + copy + "$1");
    }

    private static void bare(Path from, Path to) throws IOException, XMLStreamException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(from), 1 << 16);
             OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16)) {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            while (reader.hasNext()) {
                event(reader, writer, reader.next());
            }
            writer.close();
        }
    }

    private static void event(XMLStreamReader reader, XMLStreamWriter writer, int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                String prefix = reader.getPrefix();
                writer.writeStartElement(prefix == null ? "" : prefix, reader.getLocalName(), reader.getNamespaceURI() == null ? ""
                    : reader.getNamespaceURI());
                for (int i = 0; i < reader.getNamespaceCount(); i++) {
                    writer.writeNamespace(reader.getNamespacePrefix(i), reader.getNamespaceURI(i));
                }
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    writer.writeAttribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                }
            }
            case XMLStreamConstants.END_ELEMENT -> writer.writeEndElement();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> writer.writeCharacters(reader.getTextCharacters(),
                reader.getTextStart(), reader.getTextLength());
            case XMLStreamConstants.CDATA -> writer.writeCData(reader.getText());
            case XMLStreamConstants.COMMENT -> writer.writeComment(reader.getText());
            default -> { }
        }
    }

    private static void billet(Path from, Path to) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Billet(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, new Environment("", Map.of()))
            .run("convert", "-q", "--temp-dir", to.getParent().toString(), from.toString(), "-o", to.toString());
        if (code != 0) {
            throw new IllegalStateException("billet ended with " + code + ": " + err.toString(StandardCharsets.UTF_8));
        }
    }

    private static double[] timed(String name, Copy copy, Path from, Path to) throws Exception {
        double processor = processorTime();
        long start = System.nanoTime();
        copy.run(from, to);
        double[] times = {processorTime() - processor, (System.nanoTime() - start) / 1e9};
        print("%-16s %7.1f s of processor time, %7.1f s, %6.1f MB/s%n", name, times[0], times[1], Files.size(from) / MILLION / times[1]);
        return times;
    }

    /** Of the program's threads, but not of the JVM's own. */
    private static double processorTime() {
        return Arrays.stream(THREADS.getAllThreadIds()).map(id -> Math.max(0, THREADS.getThreadCpuTime(id))).sum() / 1e9;
    }

    private static long heap(boolean collected) {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> used(pool, collected)).sum() >> 20;
    }

    private static long used(MemoryPoolMXBean pool, boolean collected) {
        return collected ? pool.getCollectionUsage() == null ? 0 : pool.getCollectionUsage().getUsed() : pool.getPeakUsage().getUsed();
    }

    private static void print(String format, Object... values) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).printf(Locale.ROOT, format, values);
    }
}
