package dev.wsspec.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** What earlier reports in the same directory knew of each case, in the form that Allure reads; it outlives them. */
record AllureHistory(Path file) {

    static final String FILE = "allure-history.zip";

    /** The folder within Allure's results and data. */
    static final String FOLDER = "history/";
    /** Twenty runs of many thousand trials; whatever is larger was not written here. */
    private static final long LARGEST = 256 << 20;

    /** Gives it to the next report; one that cannot be read is left out, for it is no reason to have no report. */
    void hand(Path results) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        Path folder = Files.createDirectories(results.resolve(FOLDER));
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Path name = Path.of(entry.getName()).getFileName();
                if (entry.getSize() <= LARGEST && entry.getName().endsWith(".json")) {
                    Files.copy(zip.getInputStream(entry), folder.resolve(name));
                }
            }
        } catch (ZipException e) {
            Folder.delete(folder);
        }
    }

    /** Replaces it by what a report made of it. */
    void keep(SortedMap<String, byte[]> data) throws IOException {
        Path fresh = file.resolveSibling(FILE + ".tmp");
        try (OutputStream out = Files.newOutputStream(fresh);
                var zip = new ZipOutputStream(out)) {
            for (var entry : data.tailMap(FOLDER).entrySet()) {
                if (!entry.getKey().startsWith(FOLDER)) {
                    break;
                }
                zip.putNextEntry(new ZipEntry(entry.getKey().substring(FOLDER.length())));
                zip.write(entry.getValue());
            }
        }
        WholeFile.move(fresh, file);
    }
}
