package dev.wsspec.benchmark;

import dev.wsspec.cases.Feature;
import dev.wsspec.delay.DelayingProxy;
import dev.wsspec.foreign.EchoServer;
import dev.wsspec.foreign.ForeignServer;
import dev.wsspec.reference.Place;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.run.Catalogues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.LogManager;

/**
 * Measures runs as users start them, and writes {@code docs/benchmark.md}.
 *
 * <p>Arguments: the script {@code wsspec} of a checkout whose jar is built, the page to write, and how often whole runs and the
 * start are measured; what is there for its shape is measured a third as often.
 */
public final class Benchmark {

    private static final List<Integer> JOBS = List.of(1, 2, 4, 8, 16, 32, 64);
    private static final List<Integer> DELAYS = List.of(0, 1, 10, 50, 200);
    private static final List<Integer> PARTS = List.of(8, 4, 2, 1);
    private static final List<ForeignServer> SERVERS =
            List.of(ForeignServer.JETTY, ForeignServer.TOMCAT, ForeignServer.NETTY);

    private final Stopwatch stopwatch;
    private final Path reports;
    private int times;

    private Benchmark(Path launcher, int times) throws IOException {
        this.stopwatch = new Stopwatch(launcher);
        this.times = times;
        this.reports = Files.createTempDirectory("wsspec-benchmark");
    }

    public static void main(String[] arguments) throws Exception {
        // What a server says of the malformed requests it gets would bury what is measured.
        LogManager.getLogManager().reset();
        var benchmark = new Benchmark(Path.of(arguments[0]).toAbsolutePath(), Integer.parseInt(arguments[2]));
        var page = new ArrayList<>(
                List.of(Surroundings.introduction(benchmark.times), benchmark.whole(), benchmark.startUp()));
        benchmark.times = Math.max(1, benchmark.times / 3);
        page.addAll(List.of(benchmark.cases(), benchmark.jobs(), benchmark.distance(), benchmark.sections()));
        Files.writeString(Path.of(arguments[1]), String.join("\n", page));
        System.exit(0);
    }

    private String whole() throws Exception {
        var table = new Table(
                "Whole runs",
                "All cases with all reports, 16 jobs, beside the server on the same machine. The first line starts the"
                        + " reference server in its own process, the others have a server in another one.",
                "server");
        table.row("reference server, embedded", run());
        table.row("the same, with the Allure page", costs(List.of("run")));
        try (var reference = ReferenceServer.start(Place.port(0), Set.of())) {
            table.row("reference server", run(reference.uri().toString()));
        }
        for (ForeignServer server : SERVERS) {
            try (EchoServer echo = server.start()) {
                table.row(server.title(), run(echo.uri().toString()));
            }
        }
        return table.toString();
    }

    private String startUp() throws Exception {
        var table = new Table("Start", "What is there before the first case and behind the last.", "command");
        table.row("`--version`: the JVM and the command line", costs(List.of("--version")));
        table.row("`list`: all cases built, and nothing run", costs(List.of("list")));
        table.row("`run 5.5.2-ping-first`: one case and all reports", run("5.5.2-ping-first"));
        return table.toString();
    }

    private String cases() throws Exception {
        var table = new Table("Growth with cases", "Parts of the whole run, as `--shard` cuts them.", "part");
        for (int parts : PARTS) {
            table.row("1/" + parts, run("--shard", "1/" + parts));
        }
        return table.toString();
    }

    private String jobs() throws Exception {
        var table = new Table("Growth with jobs", "The whole run with so many exchanges at a time.", "`--jobs`");
        for (int jobs : JOBS) {
            table.row(Integer.toString(jobs), run("--jobs", Integer.toString(jobs)));
        }
        return table.toString();
    }

    private String distance() throws Exception {
        var table = new Table(
                "Growth with distance",
                "The whole run with 64 jobs, through a proxy that holds everything up for so long, each way.",
                "delay, ms each way");
        try (var reference = ReferenceServer.start(Place.port(0), Set.of())) {
            for (int delay : DELAYS) {
                try (var proxy = DelayingProxy.to(reference.uri(), Duration.ofMillis(delay))) {
                    table.row(Integer.toString(delay), run(proxy.uri().toString(), "--jobs", "64"));
                }
            }
        }
        return table.toString();
    }

    private String sections() throws Exception {
        var table = new Table(
                "Sections", "Each section alone, start and reports included; see `1 case` above for those.", "section");
        var sections = new TreeSet<String>();
        Catalogues.cases().stream()
                // All servers here speak ws://; a section that is about TLS alone has nothing to run.
                .filter(each -> !each.needs().contains(Feature.TLS))
                .forEach(each -> sections.add(each.section()));
        for (String section : sections) {
            table.row(section, run(section));
        }
        return table.toString();
    }

    private List<Cost> run(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("run", "--no-allure-html"));
        command.addAll(List.of(arguments));
        return costs(command);
    }

    private List<Cost> costs(List<String> arguments) throws IOException, InterruptedException {
        var costs = new ArrayList<Cost>();
        for (int time = 0; time < times; time++) {
            var command = new ArrayList<>(arguments);
            if (arguments.get(0).equals("run")) {
                // As in a new build: deleting thousands of files just before as many are written makes ext4 slow.
                Path fresh = Files.createTempDirectory(reports, "run");
                command.addAll(List.of("--report-dir", fresh.toString()));
            }
            costs.add(stopwatch.measure(command));
        }
        System.out.println(String.join(" ", arguments) + ": " + Cost.cells(costs));
        return costs;
    }
}
