package dev.billet.source.archive;

import dev.billet.model.When;
import dev.billet.source.Breaking;
import dev.billet.source.Capture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;

/** A capture in a container: its bytes come once, while the container is read, and the first ones are kept for telling formats apart. */
final class StoredCapture implements Capture {
    private final Label label;
    private final InputStream bytes;
    private final long size;
    private final ZipNeighbours neighbours;
    private byte[] head;
    private Breaking broken;

    /** {@code size}: -1 when it is not known. */
    StoredCapture(Label label, InputStream bytes, long size) {
        this(label, bytes, size, null);
    }

    /** {@code neighbours}: the other files of its archive, or null when they cannot be looked up. */
    StoredCapture(Label label, InputStream bytes, long size, ZipNeighbours neighbours) {
        this.label = label;
        this.bytes = bytes;
        this.size = size;
        this.neighbours = neighbours;
    }

    @Override
    public Optional<Capture> beside(String name) {
        return neighbours == null ? Optional.empty() : neighbours.beside(label.name(), name);
    }

    @Override
    public String location() {
        return label.location();
    }

    @Override
    public String name() {
        return label.name();
    }

    @Override
    public String url() {
        return label.url();
    }

    @Override
    public When captured() {
        return label.captured();
    }

    @Override
    public String mediaType() {
        return label.type().type();
    }

    @Override
    public String charset() {
        return label.type().charset();
    }

    @Override
    public int status() {
        return label.status();
    }

    @Override
    public String leadsTo() {
        return label.leadsTo();
    }

    @Override
    public String noPage() {
        return label.noPage();
    }

    @Override
    public boolean takesPlainText() {
        return label.plainText();
    }

    /** Damage in the first bytes stays damage, however often somebody asks; but what is there of a page that is cut off is good. */
    @Override
    public byte[] head() throws IOException {
        if (head == null) {
            readHead();
        }
        if (broken != null) {
            broken.meet(head.length);
        }
        return head.clone();
    }

    private void readHead() {
        byte[] first = new byte[HEAD];
        int length = 0;
        try {
            for (int n = 0; n >= 0 && length < HEAD; length += Math.max(0, n)) {
                n = bytes.read(first, length, HEAD - length);
            }
        } catch (IOException damage) {
            broken = new Breaking(damage);
        }
        head = Arrays.copyOf(first, length);
    }

    @Override
    public IOException damage() {
        return broken == null ? null : broken.failure();
    }

    @Override
    public InputStream open() throws IOException {
        return new SequenceInputStream(new ByteArrayInputStream(head()), broken == null ? bytes : broken) {
            @Override
            public void close() {
                // The container goes on.
            }
        };
    }

    @Override
    public long size() {
        return size;
    }
}
