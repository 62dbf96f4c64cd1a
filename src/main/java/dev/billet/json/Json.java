package dev.billet.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Jackson as billet needs it, set up in one place so that everything that is written can be read back. */
public final class Json {
    /** Name and version of the form. */
    public static final String SCHEMA = "billet/1";

    // The writer knows no limit, so the reader must not have a smaller one: 20 million characters is Jackson's default.
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
        .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
        .rootValueSeparator((String) null)
        .build();

    private Json() {
    }

    /**
     * A generator of UTF-8 without white space. Several values may be written one after the other; what stands between
     * them is written with {@link JsonGenerator#writeRaw(String)}.
     */
    public static JsonGenerator generator(OutputStream out) throws IOException {
        JsonGenerator generator = FACTORY.createGenerator(out);
        // A document that breaks off must look broken: closing may not repair it.
        return generator.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    /** A parser of UTF-8 or, by its first bytes, UTF-16 or UTF-32. */
    public static JsonParser parser(InputStream in) throws IOException {
        return FACTORY.createParser(in);
    }

    /** A parser of a part of an array. */
    public static JsonParser parser(byte[] bytes, int offset, int length) throws IOException {
        return FACTORY.createParser(bytes, offset, length);
    }
}
