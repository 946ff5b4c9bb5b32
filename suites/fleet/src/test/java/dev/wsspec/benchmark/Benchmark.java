package dev.wsspec.benchmark;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.delay.DelayingProxy;
import dev.wsspec.foreign.EchoServer;
import dev.wsspec.foreign.ForeignServer;
import dev.wsspec.reference.Place;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.run.Catalogues;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
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

    /** All servers here speak ws://; a section that is about TLS alone has nothing to run. */
    private static final List<String> SECTIONS = Catalogues.cases().stream()
            .filter(each -> !each.needs().contains(Feature.TLS))
            .map(ConformanceCase::section)
            .distinct()
            .toList();

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
        var page = new ArrayList<>(List.of(
                Surroundings.introduction(benchmark.times),
                benchmark.whole(),
                benchmark.startUp(),
                benchmark.stages()));
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
                "server",
                Cost.COLUMNS);
        table.row("reference server, embedded", Cost.cells(run()));
        table.row("the same, with the Allure page", Cost.cells(costs(List.of("run"))));
        try (var reference = ReferenceServer.start(Place.port(0), Set.of())) {
            table.row("reference server", Cost.cells(run(reference.uri().toString())));
        }
        for (ForeignServer server : SERVERS) {
            try (EchoServer echo = server.start()) {
                table.row(server.title(), Cost.cells(run(echo.uri().toString())));
            }
        }
        try (EchoServer echo = ForeignServer.NODE_WS.start()) {
            table.row("ws on Node.js", Cost.cells(run(echo.uri().toString())));
        }
        return table.toString();
    }

    private String stages() throws Exception {
        var stages = new ArrayList<Stages>();
        for (int time = 0; time < times; time++) {
            Path fresh = Files.createTempDirectory(reports, "run");
            Instant begun = Instant.now();
            Cost cost = stopwatch.measure(List.of("run", "--no-allure-html", "--report-dir", fresh.toString()));
            stages.add(Stages.of(fresh.resolve("wsspec.json"), begun, cost.wall()));
        }
        var table = new Table(
                "Where the time goes",
                "The whole run against the embedded reference server, cut into what happens one after the other.",
                "stage",
                List.of("wall, s"));
        table.row("JVM, command line, all cases built and selected", stage(stages, Stages::before));
        table.row("calibration, exchanges, verdicts, and the reports that grow with them", stage(stages, Stages::run));
        table.row("reports of the whole, and the end", stage(stages, Stages::behind));
        return table.toString();
    }

    private static List<String> stage(List<Stages> all, ToDoubleFunction<Stages> stage) {
        return List.of(Cost.seconds(Stages.median(all, stage)));
    }

    private String startUp() throws Exception {
        var table =
                new Table("Start", "What is there before the first case and behind the last.", "command", Cost.COLUMNS);
        table.row("`--version`: the JVM and the command line", Cost.cells(costs(List.of("--version"))));
        table.row("`list`: all cases built, and nothing run", Cost.cells(costs(List.of("list"))));
        table.row("`run 5.5.2-ping-first`: one case and all reports", Cost.cells(run("5.5.2-ping-first")));
        return table.toString();
    }

    private String cases() throws Exception {
        var table =
                new Table("Growth with cases", "Parts of the whole run, as `--shard` cuts them.", "part", Cost.COLUMNS);
        for (int parts : PARTS) {
            table.row("1/" + parts, Cost.cells(run("--shard", "1/" + parts)));
        }
        return table.toString();
    }

    private String jobs() throws Exception {
        var table = new Table(
                "Growth with jobs", "The whole run with so many exchanges at a time.", "`--jobs`", Cost.COLUMNS);
        for (int jobs : JOBS) {
            table.row(Integer.toString(jobs), Cost.cells(run("--jobs", Integer.toString(jobs))));
        }
        return table.toString();
    }

    private String distance() throws Exception {
        var table = new Table(
                "Growth with distance",
                "The whole run with 64 jobs, through a proxy that holds everything up for so long, each way.",
                "delay, ms each way",
                Cost.COLUMNS);
        try (var reference = ReferenceServer.start(Place.port(0), Set.of())) {
            for (int delay : DELAYS) {
                try (var proxy = DelayingProxy.to(reference.uri(), Duration.ofMillis(delay))) {
                    table.row(
                            Integer.toString(delay), Cost.cells(run(proxy.uri().toString(), "--jobs", "64")));
                }
            }
        }
        return table.toString();
    }

    private String sections() throws Exception {
        var columns = new ArrayList<String>();
        var rows = new TreeMap<String, List<String>>();
        try (var reference = ReferenceServer.start(Place.port(0), Set.of())) {
            sections("reference server", reference.uri(), columns, rows);
        }
        for (ForeignServer server : SERVERS) {
            try (EchoServer echo = server.start()) {
                sections(server.title(), echo.uri(), columns, rows);
            }
        }
        var table = new Table(
                "Sections",
                "Each section alone beside each server, start and reports included; see `1 case` above for those."
                        + " Where no case of a section applies to a server, the run costs what finding that out does.",
                "section",
                columns);
        rows.forEach(table::row);
        return table.toString();
    }

    private void sections(String server, URI uri, List<String> columns, Map<String, List<String>> rows)
            throws Exception {
        Cost.BRIEF.forEach(column -> columns.add(server + ": " + column));
        for (String section : SECTIONS) {
            List<Cost> costs = run(uri.toString(), section);
            rows.computeIfAbsent(section, key -> new ArrayList<>()).addAll(Cost.brief(costs));
        }
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
        System.out.println(String.join(" ", arguments) + ": " + String.join(" | ", Cost.cells(costs)));
        return costs;
    }
}
