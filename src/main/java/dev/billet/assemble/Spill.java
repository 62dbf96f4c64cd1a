package dev.billet.assemble;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.billet.json.Json;
import dev.billet.json.PostJson;
import dev.billet.model.Post;
import dev.billet.scratch.ScratchFile;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps posts until all input was seen: the first few in memory, the rest in a temporary file as billet's own JSON, so
 * that memory holds an offset per post and no more.
 */
public final class Spill implements Closeable {
    private final int inMemory;
    private final Path folder;
    private final List<Post> first = new ArrayList<>();
    private long[] offsets = new long[64];
    private int written;
    private ScratchFile file;

    /**
     * Opens nothing yet.
     *
     * @param folder   where the file goes, or null for the system's place
     * @param inMemory how many posts need no file
     */
    public Spill(Path folder, int inMemory) {
        this.folder = folder;
        this.inMemory = inMemory;
    }

    /** Keeps a post and gives the number under which it can be had again. */
    public int add(Post post) throws IOException {
        if (first.size() < inMemory) {
            first.add(post);
            return first.size() - 1;
        }
        if (file == null) {
            file = new ScratchFile(folder);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = Json.generator(bytes)) {
            PostJson.write(json, post);
        }
        if (written + 1 == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        file.append(bytes.toByteArray(), 0, bytes.size());
        offsets[written + 1] = file.length();
        return first.size() + written++;
    }

    /** The post of this number. */
    public Post get(int number) throws IOException {
        if (number < first.size()) {
            return first.get(number);
        }
        int record = number - first.size();
        byte[] bytes = file.read(offsets[record], (int) (offsets[record + 1] - offsets[record]));
        try (JsonParser json = Json.parser(bytes, 0, bytes.length)) {
            json.nextToken();
            return PostJson.read(json);
        }
    }

    @Override
    public void close() throws IOException {
        first.clear();
        if (file != null) {
            file.close();
        }
    }
}
