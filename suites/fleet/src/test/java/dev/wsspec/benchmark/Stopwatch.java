package dev.wsspec.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Starts wsspec as a process of its own, under a shell that says how much time of the processors it took. */
final class Stopwatch {

    private static final Pattern TIME = Pattern.compile("([0-9]+)m([0-9.]+)s");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+([0-9]+) kB");
    private static final Pattern NOTHING_APPLIES = Pattern.compile("(?m)^NOT_APPLICABLE [0-9]+$");
    private static final long EVERY_MILLIS = 20;

    /** From then on the peak is looked at seldom, for looking at all processes costs time that is not the run's. */
    private static final long SOON_MILLIS = 400;

    private static final long SELDOM_MILLIS = 250;

    private final Path launcher;

    /** @param launcher the script {@code wsspec} of a checkout whose jar is built */
    Stopwatch(Path launcher) {
        this.launcher = launcher;
    }

    /** @throws IOException when it cannot be started, or ends with another code than those of a verdict
     *     while something applied */
    Cost measure(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        // The shell prints its own time first, and that of what it started second.
        command.addAll(List.of("sh", "-c", "\"$@\" > \"$0\" 2>&1; code=$?; times; exit $code"));
        Path output = Files.createTempFile("wsspec-benchmark", ".txt");
        command.add(output.toString());
        command.add(launcher.toString());
        command.addAll(arguments);
        try {
            long begun = System.nanoTime();
            Process shell =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            long peak = 0;
            while (!shell.waitFor(pause(begun), TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, resident(shell));
            }
            double wall = (System.nanoTime() - begun) / 1e9;
            String times = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String said = Files.readString(output);
            if (shell.exitValue() > 1 && !nothingApplies(said)) {
                throw new IOException(arguments + " ended with " + shell.exitValue() + ": " + said);
            }
            return new Cost(wall, seconds(times), peak >> 10);
        } finally {
            Files.delete(output);
        }
    }

    /** Whether no case applied to that server, which makes a run incomplete, but not a failed measurement. */
    static boolean nothingApplies(String said) {
        return NOTHING_APPLIES.matcher(said).find();
    }

    private static long pause(long begun) {
        return (System.nanoTime() - begun) / 1_000_000 < SOON_MILLIS ? EVERY_MILLIS : SELDOM_MILLIS;
    }

    private static double seconds(String times) {
        List<MatchResult> all = TIME.matcher(times).results().toList();
        return all.stream()
                .skip(2)
                .mapToDouble(each -> 60 * Double.parseDouble(each.group(1)) + Double.parseDouble(each.group(2)))
                .sum();
    }

    /** Kibibytes, of the largest process below the shell, at its largest so far. */
    private static long resident(Process shell) {
        try (Stream<ProcessHandle> below = shell.descendants()) {
            return below.mapToLong(each -> resident(each.pid())).max().orElse(0);
        }
    }

    private static long resident(long pid) {
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(pid), "status"));
            return PEAK.matcher(status)
                    .results()
                    .mapToLong(each -> Long.parseLong(each.group(1)))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            // It has just ended, or this system has no /proc: there is nothing to add.
            return 0;
        }
    }
}
