package dev.billet.assemble;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.billet.json.Json;
import dev.billet.json.PostJson;
import dev.billet.model.Post;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps posts until all input was seen: the first few in memory, the rest in a temporary file as billet's own JSON, so
 * that memory holds an offset per post and no more.
 */
final class Spill implements Closeable {
    private final int inMemory;
    private final Path folder;
    private final List<Post> first = new ArrayList<>();
    private long[] offsets = new long[64];
    private int written;
    private Path file;
    private FileChannel channel;

    /**
     * Opens nothing yet.
     *
     * @param folder   where the file goes, or null for the system's place
     * @param inMemory how many posts need no file
     */
    Spill(Path folder, int inMemory) {
        this.folder = folder;
        this.inMemory = inMemory;
    }

    /** Keeps a post and gives the number under which it can be had again. */
    int add(Post post) throws IOException {
        if (first.size() < inMemory) {
            first.add(post);
            return first.size() - 1;
        }
        if (channel == null) {
            open();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = Json.generator(bytes)) {
            PostJson.write(json, post);
        }
        if (written + 1 == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
        offsets[written + 1] = offsets[written] + buffer.remaining();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        return first.size() + written++;
    }

    /** The post of this number. */
    Post get(int number) throws IOException {
        if (number < first.size()) {
            return first.get(number);
        }
        int record = number - first.size();
        ByteBuffer buffer = ByteBuffer.allocate((int) (offsets[record + 1] - offsets[record]));
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offsets[record] + buffer.position()) < 0) {
                throw new IOException("the temporary file " + file + " was cut by someone else");
            }
        }
        try (JsonParser json = Json.parser(buffer.array(), 0, buffer.capacity())) {
            json.nextToken();
            return PostJson.read(json);
        }
    }

    private void open() throws IOException {
        file = folder == null ? Files.createTempFile("billet", ".ndjson") : Files.createTempFile(folder, "billet", ".ndjson");
        channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            // Where the system allows it the file has no name from here on, so that not even a killed run leaves it behind.
            Files.delete(file);
        } catch (IOException deletedOnCloseThen) {
            file.toFile().deleteOnExit();
        }
    }

    @Override
    public void close() throws IOException {
        first.clear();
        if (channel != null) {
            channel.close();
        }
    }
}
