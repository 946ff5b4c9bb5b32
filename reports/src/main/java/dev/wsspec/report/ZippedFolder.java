package dev.wsspec.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Folders of many small files, kept as one. */
final class ZippedFolder {

    private ZippedFolder() {}

    /** The archive beside a folder that stands for it. */
    static Path of(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".zip");
    }

    /** Puts the folder's own files into an archive beside it, under its name, and deletes the folder. */
    static void replace(Path folder) throws IOException {
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Path archive = of(folder);
        Path fresh = archive.resolveSibling(archive.getFileName() + ".tmp");
        try (OutputStream out = Files.newOutputStream(fresh);
                var zip = new ZipOutputStream(out)) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(folder.getFileName() + "/" + file.getFileName()));
                Files.copy(file, zip);
            }
        }
        WholeFile.move(fresh, archive);
        Folder.delete(folder);
    }
}
