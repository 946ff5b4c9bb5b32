package dev.wsspec.report;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Chop;
import dev.wsspec.wire.Exchange;
import dev.wsspec.wire.Step;
import dev.wsspec.wire.UpgradeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says in a few lines what an exchange sends. */
final class ExchangeText {

    private static final int LINES = 12;
    private static final int OCTETS = 16;
    private static final int CHARACTERS = 200;

    private ExchangeText() {}

    static List<String> lines(Exchange exchange) {
        var lines = new ArrayList<>(request(exchange));
        exchange.steps().forEach(step -> lines.addAll(step(step)));
        if (lines.isEmpty()) {
            lines.add("a plain upgrade request");
        }
        return lines.size() <= LINES
                ? List.copyOf(lines)
                : Stream.concat(
                                lines.stream().limit(LINES - 1L),
                                Stream.of("… and " + (lines.size() - LINES + 1) + " more"))
                        .toList();
    }

    /** Nothing for the plain request; of any other, what makes it differ. */
    private static List<String> request(Exchange exchange) {
        UpgradeRequest request = exchange.request();
        UpgradeRequest plain = UpgradeRequest.upgrade();
        var lines = new ArrayList<String>();
        exchange.preface()
                .ifPresent(first -> lines.add("first, and answered first: "
                        + Escaped.text(first.requestLine() + "; " + String.join("; ", first.lines()), CHARACTERS)));
        if (!request.equals(plain)) {
            lines.add(Escaped.text(request.requestLine(), CHARACTERS));
            request.lines().stream()
                    .filter(line -> !plain.lines().contains(line))
                    .forEach(line -> lines.add(Escaped.text(line, CHARACTERS)));
            plain.lines().stream()
                    .filter(line -> !request.lines().contains(line))
                    .forEach(line -> lines.add("(without " + line + ")"));
        }
        if (!request.behind().isEmpty()) {
            lines.add("in the same write " + octets(request.behind()));
        }
        if (exchange.requestChop() instanceof Chop.Held held) {
            lines.add("(the last " + held.octets() + " octets of it once the server is quiet)");
        } else if (!(exchange.requestChop() instanceof Chop.Whole)) {
            lines.add("(the request cut into pieces)");
        }
        return lines;
    }

    private static List<String> step(Step step) {
        if (step instanceof Step.Send send) {
            String cut = send.chop() instanceof Chop.Whole ? "" : " (cut into pieces)";
            return send.frames().stream().map(frame -> frame + cut).toList();
        } else if (step instanceof Step.Octets raw) {
            return List.of(octets(raw.octets()));
        } else if (step instanceof Step.Sync) {
            return List.of("(waits for the Pong to a Ping)");
        } else if (step instanceof Step.Meanwhile others) {
            return List.of("(beside it now: " + others.companions() + ")");
        } else if (step instanceof Step.Pause) {
            return List.of("(waits until the server is quiet)");
        } else if (step instanceof Step.OnlyIf only) {
            return List.of("(goes on only if the response is " + only.words() + ")");
        }
        return List.of("FIN");
    }

    private static String octets(Bytes octets) {
        boolean cut = octets.length() > OCTETS;
        String hex = cut ? octets.slice(0, OCTETS).toHex() + "…" : octets.toHex();
        return octets.length() + " octets " + hex;
    }
}
