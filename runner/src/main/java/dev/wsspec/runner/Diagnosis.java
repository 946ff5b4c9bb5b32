package dev.wsspec.runner;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.report.Escaped;
import dev.wsspec.run.Calibration;
import dev.wsspec.run.Trial;
import dev.wsspec.wire.Barrier;
import dev.wsspec.wire.Echo;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Target;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a target is and what of it will not be judged, in words. */
record Diagnosis(Target target, Calibration calibration, List<Trial> trials, int jobs) {

    String text() {
        return Escaped.text(target.uri()) + " is a WebSocket server.\n"
                + line("server", calibration.server().isEmpty() ? "does not say" : calibration.server())
                + tls()
                + line("ping", ping())
                + line("echo", echo())
                + line("greets", calibration.greets() ? "yes, it speaks first" : "no")
                + line("deflate", offers(Feature.DEFLATE) ? "agrees to permessage-deflate" : "declines it")
                + line("connections", calibration.connections() + " of " + jobs + " at a time")
                + calibration.notices().stream()
                        .map(notice -> line("note", notice))
                        .collect(Collectors.joining())
                + judged();
    }

    private String tls() {
        Optional<Event.Secured> secured = calibration.secured();
        return secured.map(seen -> line("tls", seen.agreed()) + line("certificate", seen.certificate()))
                .orElse(line("tls", "none"));
    }

    private String ping() {
        if (calibration.silent()) {
            return "not answered, and neither is a Text or a Close";
        }
        return offers(Feature.PONG)
                ? "answered"
                : "not answered: a " + (calibration.barrier() == Barrier.TEXT ? "Text" : "Close") + " takes its place";
    }

    private String echo() {
        if (target.echo() instanceof Echo.Never) {
            return "none, as you say";
        }
        if (target.echo() instanceof Echo.Behind behind) {
            return "behind '" + behind.prefix() + "', as you say";
        }
        if (!offers(Feature.ECHO)) {
            return "none seen";
        }
        return offers(Feature.BINARY) ? "yes" : "of Text; a Binary was not answered";
    }

    private boolean offers(Feature feature) {
        return calibration.features().contains(feature);
    }

    private String judged() {
        Map<ConformanceCase, Feature> without = trials.stream()
                .map(Trial::conformanceCase)
                .distinct()
                .filter(one -> missing(one).isPresent())
                .collect(Collectors.toMap(
                        Function.identity(), one -> missing(one).orElseThrow()));
        long choosy = trials.stream()
                .map(Trial::conformanceCase)
                .distinct()
                .filter(one -> calibration.choosy()
                        && one.sendsMessages()
                        && missing(one).isEmpty())
                .count();
        long all = trials.stream().map(Trial::conformanceCase).distinct().count();
        String first = (all - without.size() - choosy) + " of " + all + " cases will be judged.\n";
        Map<Feature, Long> counts = without.values().stream()
                .collect(Collectors.groupingBy(
                        Function.identity(), () -> new EnumMap<>(Feature.class), Collectors.counting()));
        return first
                + counts.entrySet().stream()
                        .map(entry -> line(entry.getValue().toString(), why(entry.getKey())))
                        .collect(Collectors.joining())
                + (choosy == 0 ? "" : line(Long.toString(choosy), "send messages, which it closes at"));
    }

    private Optional<Feature> missing(ConformanceCase one) {
        Set<Feature> features = calibration.features();
        return one.needs().stream()
                .filter(feature -> !features.contains(feature))
                .sorted()
                .findFirst();
    }

    private static String why(Feature feature) {
        return switch (feature) {
            case ECHO -> "need an echo; --echo PREFIX if it answers behind a text of its own";
            case BINARY -> "need an echo of a Binary";
            case PONG -> "need an answer to a Ping, which other cases judge";
            case TLS -> "need TLS; with a wss:// URL they are judged";
            case SUBPROTOCOL -> "need a subprotocol; --subprotocol offers one";
            case DEFLATE -> "need permessage-deflate";
        };
    }

    private static String line(String name, String what) {
        return String.format("  %-12s %s%n", name, Escaped.text(what));
    }
}
