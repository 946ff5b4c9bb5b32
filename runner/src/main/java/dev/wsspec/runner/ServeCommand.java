package dev.wsspec.runner;

import dev.wsspec.reference.Certificates;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.Place;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.reference.TlsFault;
import dev.wsspec.select.Nearest;
import dev.wsspec.wire.Identity;
import dev.wsspec.wire.Pem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the reference server, with faults if wanted, until somebody stops it. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Run the reference server until interrupted.")
final class ServeCommand implements Callable<Integer> {

    private final Streams streams;

    @Option(names = "--port", paramLabel = "n", defaultValue = "0", description = "0 takes any that is free.")
    int port;

    @Option(
            names = "--bind",
            paramLabel = "address",
            defaultValue = "127.0.0.1",
            description = "Where it listens; 0.0.0.0 for others to reach it (default: 127.0.0.1).")
    String bind;

    @Option(names = "--fault", paramLabel = "NAME", split = ",", description = "A fault it shall have; repeatable.")
    List<String> names = List.of();

    @Option(names = "--tls", description = "Speak TLS, with a certificate made for this run.")
    boolean tls;

    @Option(
            names = "--certificate",
            paramLabel = "file",
            description = "Where that certificate is written, for --cacert of the client.")
    Optional<Path> certificate = Optional.empty();

    @Option(names = "--unix", paramLabel = "file", description = "Listen on a Unix domain socket instead of a port.")
    Optional<Path> unix = Optional.empty();

    @Option(names = "--list-faults", description = "List the faults and what each breaks.")
    boolean listFaults;

    ServeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (listFaults) {
            Fault.all().stream()
                    .forEach(fault -> streams.out()
                            .printf(
                                    Locale.ROOT,
                                    "%-40s %s %s%n",
                                    fault.id(),
                                    fault.description(),
                                    fault.requirements()));
            return ExitCode.OK.number();
        }
        try (ReferenceServer server = start(faults())) {
            streams.out().println(server.uri());
            streams.out().flush();
            new CountDownLatch(1).await();
        }
        return ExitCode.OK.number();
    }

    private Set<Fault> faults() {
        return names.stream().map(ServeCommand::fault).collect(Collectors.toSet());
    }

    private static Fault fault(String name) {
        String id = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return Fault.named(id).orElseThrow(() -> new UsageException("there is no fault '" + name + "'" + instead(id)));
    }

    private static String instead(String id) {
        List<String> nearest =
                Nearest.to(id, Fault.all().stream().map(Fault::id).toList());
        return nearest.isEmpty() ? "; --list-faults shows all." : Nearest.question(nearest);
    }

    private ReferenceServer start(Set<Fault> faults) {
        if (port < 0 || port > 65_535) {
            throw new UsageException("--port is a number from 0 to 65535, not " + port + ".");
        }
        if (!tls && faults.stream().anyMatch(TlsFault.class::isInstance)) {
            throw new UsageException("a fault with TLS shows itself over TLS only: add --tls.");
        }
        Place place = place();
        try {
            return ReferenceServer.start(place, faults);
        } catch (UncheckedIOException e) {
            throw new UsageException(unix.map(file -> "'" + file + "'").orElse("port " + port + " of " + bind)
                    + " cannot be had (" + OneLine.of(e.getCause()) + "); --port 0 takes one that is free.");
        }
    }

    private Place place() {
        if (unix.isPresent()) {
            return new Place.UnixFile(unix.get());
        }
        if (!tls) {
            return new Place.Port(bind, port);
        }
        Identity.Holder identity = Certificates.selfSigned("localhost", "127.0.0.1");
        certificate.ifPresent(file -> write(file, Pem.text(identity.chain().get(0))));
        return Place.tls(port, identity);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UsageException("'" + file + "' cannot be written (" + OneLine.of(e) + ").");
        }
    }
}
