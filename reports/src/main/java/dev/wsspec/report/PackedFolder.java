package dev.wsspec.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Folders of many small files, kept as one {@code .tar.gz}: in a zip, where each is compressed alone, thousands of files
 * that are nearly the same take four times as much.
 */
final class PackedFolder {

    private static final int BLOCK = 512;
    private static final int CHECKSUM = 148;

    private PackedFolder() {}

    /** The archive beside a folder that stands for it. */
    static Path of(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".tar.gz");
    }

    /** Puts the folder's own files into an archive beside it, under its name. */
    static void pack(Path folder) throws IOException {
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
    }

    /**
     * Puts what such an archive holds into a folder that is there.
     *
     * @throws IOException when it is none of ours, or not whole
     */
    static void unpack(Path archive, Path into) throws IOException {
        try (var in = new TarReader(new GZIPInputStream(Files.newInputStream(archive), 1 << 16))) {
            while (in.next()) {
                try (OutputStream out = Files.newOutputStream(into.resolve(in.name()))) {
                    in.copyTo(out);
                }
            }
        }
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
