package dev.wsspec.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that are either old or new, and never half of it. */
final class WholeFile {

    /** Writes to the file that is not there yet. */
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    private WholeFile() {}

    static void write(Path file, String text) throws IOException {
        write(file, out -> out.write(text));
    }

    /** The same for what is better never in memory as a whole. */
    static void write(Path file, Content content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            try (Writer out = Files.newBufferedWriter(fresh)) {
                content.writeTo(out);
            }
            move(fresh, file);
        } finally {
            // Where it could not take its place, half of it is of no use to anybody.
            Files.deleteIfExists(fresh);
        }
    }

    /** Puts a file that is complete in the place of another. */
    static void move(Path fresh, Path file) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
