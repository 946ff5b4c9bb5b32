package dev.wsspec.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Folders of many small files, kept as one {@code .tar.gz}: in a zip, where each is compressed alone, thousands of files
 * that are nearly the same take four times as much.
 */
final class PackedFolder {

    private static final int BLOCK = 512;
    private static final int CHECKSUM = 148;
    private static final int LARGEST = 64 << 20;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private PackedFolder() {}

    /** The archive beside a folder that stands for it. */
    static Path of(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".tar.gz");
    }

    /** Puts the folder's own files into an archive beside it, under its name, and deletes the folder. */
    static void replace(Path folder) throws IOException {
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Path archive = of(folder);
        Path fresh = archive.resolveSibling(archive.getFileName() + ".tmp");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(fresh), 1 << 16)) {
            for (Path file : files) {
                byte[] content = Files.readAllBytes(file);
                out.write(header(folder.getFileName() + "/" + file.getFileName(), content.length));
                out.write(content);
                out.write(new byte[-content.length & BLOCK - 1]);
            }
            out.write(new byte[2 * BLOCK]);
        }
        WholeFile.move(fresh, archive);
        Folder.delete(folder);
    }

    /**
     * Puts the files of an archive that {@link #replace} made into a folder.
     *
     * @throws IOException when it is no such archive
     */
    static void unpack(Path folder, Path into) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(of(folder)), 1 << 16)) {
            for (byte[] header = in.readNBytes(BLOCK);
                    header.length == BLOCK && header[0] != 0;
                    header = in.readNBytes(BLOCK)) {
                String path = text(header, 0, 100);
                String name = path.substring(path.lastIndexOf('/') + 1);
                int size = size(header);
                if (!NAME.matcher(name).matches() || size > LARGEST) {
                    throw new IOException(of(folder).getFileName() + " was not made by wsspec");
                }
                byte[] content = in.readNBytes(size);
                in.skipNBytes(-size & BLOCK - 1);
                Files.write(into.resolve(name), content);
            }
        }
    }

    private static int size(byte[] header) throws IOException {
        try {
            return Integer.parseInt(text(header, 124, 11), 8);
        } catch (NumberFormatException e) {
            throw new IOException("the archive is broken", e);
        }
    }

    private static String text(byte[] header, int at, int length) {
        String all = new String(header, at, length, StandardCharsets.US_ASCII);
        int end = all.indexOf(0);
        return end < 0 ? all : all.substring(0, end);
    }

    /** Of a plain file, in the form of POSIX.1-1988; names are below a hundred octets here. */
    private static byte[] header(String name, int size) {
        var header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644\0" + "0000000\0" + "0000000\0");
        put(header, 124, "%011o\0%011o\0".formatted(size, 0));
        put(header, CHECKSUM, " ".repeat(8));
        put(header, 156, "0");
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte octet : header) {
            sum += octet & 0xFF;
        }
        put(header, CHECKSUM, "%06o\0 ".formatted(sum));
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] octets = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(octets, 0, header, at, octets.length);
    }
}
