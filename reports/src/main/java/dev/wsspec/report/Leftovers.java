package dev.wsspec.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Files of an earlier run, which those of this one are written over: ext4 uses nothing again for minutes that was deleted, and
 * looks through all of that for each file that is created. With thousands of them it took two seconds.
 */
final class Leftovers {

    private final Path aside;
    private final Queue<Path> files;

    private Leftovers(Path aside, Collection<Path> files) {
        this.aside = aside;
        this.files = new ConcurrentLinkedQueue<>(files);
    }

    /** Takes the folder's own files out of it, and all else away: it is there and empty then. */
    static Leftovers of(Path folder) throws IOException {
        Path aside = folder.resolveSibling(folder.getFileName() + ".earlier");
        Folder.delete(aside);
        List<Path> files = List.of();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(folder, aside);
            try (var all = Files.list(aside)) {
                files = all.toList();
            }
        }
        Folder.delete(folder);
        Files.createDirectories(folder);
        return new Leftovers(aside, files);
    }

    /** Writes a file that is not there yet; from any thread. */
    void write(Path file, byte[] content) throws IOException {
        Path old = files.poll();
        if (old == null || !over(old, file, content)) {
            Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }

    /** Deletes those that were not needed. */
    void delete() throws IOException {
        Folder.delete(aside);
    }

    /** What belongs to somebody else, too, or cannot be written to, is no place for it. */
    private static boolean over(Path old, Path file, byte[] content) throws IOException {
        if (!onlyOurs(old)) {
            return false;
        }
        try {
            Files.move(old, file);
            fill(file, content);
            return true;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            return false;
        }
    }

    /** To be cut to nothing first would have ext4 put each file on the disk at once. */
    private static void fill(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.truncate(content.length);
        }
    }

    /** A plain file without another name; where nobody can tell, it may have one. */
    private static boolean onlyOurs(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Integer.valueOf(1).equals(Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS));
    }
}
