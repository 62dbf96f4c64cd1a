package dev.billet.source.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes ZIP and tar files. */
public final class ZipBytes {
    private ZipBytes() {
    }

    /** A ZIP file in the order of the map; {@code stored}: without packing. */
    public static byte[] zip(Map<String, byte[]> entries, boolean stored) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry head = new ZipEntry(entry.getKey());
                if (stored) {
                    CRC32 crc = new CRC32();
                    crc.update(entry.getValue());
                    head.setMethod(ZipEntry.STORED);
                    head.setSize(entry.getValue().length);
                    head.setCrc(crc.getValue());
                }
                zip.putNextEntry(head);
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A tar file in the order of the map. */
    public static byte[] tar(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        entries.forEach((name, bytes) -> out.writeBytes(tarEntry(name, '0', bytes)));
        out.writeBytes(new byte[1024]);
        return out.toByteArray();
    }

    /** Header, bytes and filling of one entry; a long name is put before it as GNU tar does. */
    static byte[] tarEntry(String name, char kind, byte[] bytes) {
        byte[] block = new byte[512];
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(nameBytes, 0, block, 0, Math.min(99, nameBytes.length));
        put(block, 100, "0000644\0");
        put(block, 124, String.format("%011o\0", bytes.length));
        put(block, 148, "        ");
        block[156] = (byte) kind;
        put(block, 257, "ustar  \0");
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xff;
        }
        put(block, 148, String.format("%06o\0 ", sum));
        byte[] filling = new byte[(512 - bytes.length % 512) % 512];
        byte[] entry = WarcBytes.join(block, bytes, filling);
        boolean isLong = nameBytes.length > 99 && kind != 'L';
        return isLong ? WarcBytes.join(tarEntry("././@LongLink", 'L', WarcBytes.join(nameBytes, new byte[1])), entry) : entry;
    }

    private static void put(byte[] block, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }
}
