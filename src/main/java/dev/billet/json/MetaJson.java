package dev.billet.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.billet.model.Meta;
import java.io.IOException;
import java.util.List;

/** Values of an engine's own as JSON, for documents that hold nothing else of a post. */
public final class MetaJson {
    private MetaJson() {
    }

    /** Writes a field with the list. */
    public static void writeList(JsonGenerator json, String name, List<Meta> values) throws IOException {
        Fields.list(json, name, values, PartJson::write);
    }
}
