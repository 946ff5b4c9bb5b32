package dev.wsspec.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at what becomes of an earlier run's files. */
final class LeftoversTest {

    @TempDir
    private Path dir;

    private Path folder;

    @BeforeEach
    void create() throws IOException {
        folder = Files.createDirectory(dir.resolve("results"));
    }

    @Test
    void a_file_is_written_over_one_of_an_earlier_run() throws IOException {
        Object inode = inode(Files.writeString(folder.resolve("old"), "longer than what comes"));

        Leftovers leftovers = Leftovers.of(folder);
        leftovers.write(folder.resolve("new"), new byte[] {'x'});
        leftovers.delete();

        assertThat(dir.resolve("results/new")).hasContent("x");
        assertThat(inode(dir.resolve("results/new"))).isEqualTo(inode);
        assertThat(names(dir)).containsExactly("results");
        assertThat(names(folder)).containsExactly("new");
    }

    @Test
    void the_folder_begins_empty_and_what_is_not_needed_goes() throws IOException {
        Files.writeString(folder.resolve("old"), "one");
        Files.createDirectories(folder.resolve("deep/deeper"));

        Leftovers leftovers = Leftovers.of(folder);
        assertThat(names(folder)).isEmpty();
        leftovers.delete();

        assertThat(names(dir)).containsExactly("results");
    }

    @Test
    void behind_the_last_of_them_files_are_created() throws IOException {
        Leftovers leftovers = Leftovers.of(folder);
        leftovers.write(folder.resolve("new"), new byte[] {'x'});

        assertThat(folder.resolve("new")).hasContent("x");
    }

    @Test
    void what_a_run_that_was_killed_left_beside_it_is_no_result() throws IOException {
        Files.writeString(folder.resolve("old"), "of the first");
        Leftovers.of(folder);
        Files.writeString(folder.resolve("newer"), "of the one that was killed");

        Leftovers.of(folder).delete();

        assertThat(names(dir)).containsExactly("results");
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void what_has_another_name_elsewhere_keeps_its_content() throws IOException {
        Path kept = Files.writeString(dir.resolve("kept"), "by its owner");
        Files.createLink(folder.resolve("hard"), kept);
        Files.createSymbolicLink(folder.resolve("soft"), kept);

        Leftovers leftovers = Leftovers.of(folder);
        for (String name : new String[] {"1", "2", "3"}) {
            leftovers.write(folder.resolve(name), new byte[] {'x'});
        }
        leftovers.delete();

        assertThat(kept).hasContent("by its owner");
        assertThat(names(folder)).containsExactly("1", "2", "3");
    }

    @Test
    void a_folder_that_is_only_a_link_leaves_alone_what_it_leads_to() throws IOException {
        Files.writeString(folder.resolve("kept"), "by its owner");
        Path link = Files.createSymbolicLink(dir.resolve("link"), folder);

        Leftovers leftovers = Leftovers.of(link);
        leftovers.write(link.resolve("new"), new byte[] {'x'});
        leftovers.delete();

        assertThat(names(folder)).containsExactly("kept");
        assertThat(names(link)).containsExactly("new");
    }

    private static Object inode(Path file) throws IOException {
        assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("unix"), "inodes have numbers");
        return Files.getAttribute(file, "unix:ino", LinkOption.NOFOLLOW_LINKS);
    }

    private static String[] names(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toArray(String[]::new);
        }
    }
}
