package dev.wsspec.runner;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** Several runs of wsspec in one small process, a few at a time. */
final class HostileRuns {

    private static final int AT_A_TIME = 2;

    private HostileRuns() {}

    /**
     * Runs the cases against each target and leaves what was said, and the exit code, in its report directory.
     *
     * @param arguments a directory, then {@code name=URL} for each target, then {@code --}, then what is selected
     */
    public static void main(String[] arguments) {
        List<String> all = List.of(arguments);
        int end = all.indexOf("--");
        var pool = Executors.newFixedThreadPool(AT_A_TIME);
        List<CompletableFuture<Void>> runs = all.subList(1, end).stream()
                .map(target -> target.split("=", 2))
                .map(target -> CompletableFuture.runAsync(
                        () -> run(Path.of(all.get(0), target[0]), target[1], all.subList(end + 1, all.size())), pool))
                .toList();
        runs.forEach(CompletableFuture::join);
        pool.shutdown();
    }

    private static void run(Path dir, String uri, List<String> selected) {
        var line = new ArrayList<>(List.of("run", uri));
        line.addAll(selected);
        line.addAll(List.of("--patience", "0.05", "--report-dir", dir.toString(), "--no-allure-html"));
        long begun = System.nanoTime();
        try {
            Files.createDirectories(dir);
            try (var said = new PrintStream(Files.newOutputStream(dir.resolve("said.txt")), true)) {
                int code = Main.run(line.toArray(String[]::new), said, said, Map.of());
                Files.writeString(dir.resolve("code.txt"), code + " " + (System.nanoTime() - begun) / 1_000_000);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
