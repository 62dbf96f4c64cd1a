package dev.billet.source;

import dev.billet.model.When;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** A page that was fetched by its address; small enough to be held, since the limit held while it came. */
final class WebCapture implements Capture {
    private final String location;
    private final WebAddress address;
    private final When captured;
    private final ContentType type;
    private final byte[] bytes;

    WebCapture(String location, WebAddress address, When captured, ContentType type, byte[] bytes) {
        this.location = location;
        this.address = address;
        this.captured = captured;
        this.type = type;
        this.bytes = bytes;
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public String url() {
        return address.toString();
    }

    @Override
    public When captured() {
        return captured;
    }

    @Override
    public String mediaType() {
        return type.type();
    }

    @Override
    public String charset() {
        return type.charset();
    }

    @Override
    public byte[] head() {
        return Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public boolean wantsOnePost() {
        return true;
    }

    @Override
    public boolean standsAlone() {
        return true;
    }
}
