package dev.wsspec.report;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads plain files in one folder out of a tar archive in the form of POSIX.1-1988, and leaves everything else alone. */
final class TarReader implements Closeable {

    private static final int BLOCK = 512;

    /** A name that leads nowhere else. */
    private static final Pattern PLAIN = Pattern.compile("(?:\\./)?[A-Za-z0-9_-]+/([A-Za-z0-9_-][A-Za-z0-9._-]*)");

    private final InputStream in;
    private String name = "";
    private long size;

    TarReader(InputStream in) {
        this.in = in;
    }

    /** Goes on to the next file; false behind the last. The content of the one before has to be read by then. */
    boolean next() throws IOException {
        while (true) {
            byte[] header = block();
            if (header[0] == 0) {
                return false;
            }
            size = size(header);
            Matcher found = PLAIN.matcher(text(header, 0, 100));
            boolean file = header[156] == '0' || header[156] == 0;
            if (file && found.matches()) {
                name = found.group(1);
                return true;
            }
            copyTo(OutputStream.nullOutputStream());
        }
    }

    /** Of the file in its folder. */
    String name() {
        return name;
    }

    void copyTo(OutputStream out) throws IOException {
        for (long left = size; left > 0; left -= BLOCK) {
            out.write(block(), 0, (int) Math.min(BLOCK, left));
        }
    }

    private byte[] block() throws IOException {
        byte[] block = in.readNBytes(BLOCK);
        if (block.length < BLOCK) {
            throw new EOFException("it is cut short");
        }
        return block;
    }

    private static long size(byte[] header) throws IOException {
        try {
            return Long.parseLong(text(header, 124, 12).strip(), 8);
        } catch (NumberFormatException e) {
            throw new IOException("it is no tar archive", e);
        }
    }

    private static String text(byte[] header, int from, int length) {
        String field = new String(header, from, length, StandardCharsets.ISO_8859_1);
        int end = field.indexOf(0);
        return end < 0 ? field : field.substring(0, end);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
