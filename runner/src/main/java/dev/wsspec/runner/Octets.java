package dev.wsspec.runner;

import dev.wsspec.run.BenchOptions;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Chop;
import dev.wsspec.wire.Exchange;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Keys;
import dev.wsspec.wire.Step;
import dev.wsspec.wire.Target;
import dev.wsspec.wire.UpgradeRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What an exchange sends, step by step: each request line by line, and each frame field by field. */
final class Octets {

    private static final int A_LINE = 16;
    private static final int A_REQUEST_LINE = 160;
    private static final Target EXAMPLE = Target.of("ws://localhost:9001/");

    private final List<String> lines = new ArrayList<>();
    private final Keys keys;
    private final boolean brief;

    private Octets(Keys keys, boolean brief) {
        this.keys = keys;
        this.brief = brief;
    }

    /** The octets of a run with the default seed against localhost; keys come in the order in which they are used. */
    static List<String> of(String name, Exchange exchange) {
        return new Octets(new Keys(BenchOptions.DEFAULT_SEED, name), false).all(exchange);
    }

    /** The same without what all exchanges have in common, and with less of what is long. */
    static List<String> brief(String name, Exchange exchange) {
        return new Octets(new Keys(BenchOptions.DEFAULT_SEED, name), true).all(exchange);
    }

    private List<String> all(Exchange exchange) {
        exchange.companions().forEach(beside -> lines.add("beside " + beside));
        request(exchange);
        exchange.steps().forEach(this::step);
        lines.add(
                switch (exchange.finish()) {
                    case BARRIER -> "then at once a Ping as a barrier, whose Pong ends the exchange";
                    case ECHOES ->
                        "then, when all messages have come back, a Ping as a barrier, whose Pong ends the exchange";
                    case QUIET -> "then nothing until the server is quiet, then a Ping as a barrier";
                    case END_OF_STREAM -> "then nothing until the server ends the connection";
                });
        return cut();
    }

    private List<String> cut() {
        int most = brief ? 40 : 400;
        if (lines.size() <= most + 1) {
            return List.copyOf(lines);
        }
        var kept = new ArrayList<>(lines.subList(0, most - 1));
        kept.add("… " + (lines.size() - most) + " more lines");
        kept.add(lines.get(lines.size() - 1));
        return List.copyOf(kept);
    }

    private void request(Exchange exchange) {
        UpgradeRequest request = exchange.request();
        Bytes handshake = request.encode(EXAMPLE, keys.nonce());
        exchange.preface().ifPresent(first -> {
            head("first request", first.encode(EXAMPLE, keys.nonce()), "");
            lines.add("then, once it is answered, on the same connection if that stays open");
        });
        if (brief && request.equals(UpgradeRequest.upgrade()) && exchange.requestChop() instanceof Chop.Whole) {
            lines.add("the plain upgrade request");
        } else {
            head("upgrade request", handshake, cut(exchange.requestChop()));
        }
    }

    private void head(String name, Bytes octets, String cut) {
        lines.add(name + " [" + octets.length() + " octets]" + cut);
        octets.slice(0, Math.min(octets.length(), brief ? 800 : 1_500))
                .text(StandardCharsets.ISO_8859_1)
                .lines()
                .map(Octets::printable)
                .map(line -> line.length() <= A_REQUEST_LINE ? line : line.substring(0, A_REQUEST_LINE) + " …")
                .forEach(line -> lines.add(("  | " + line).stripTrailing()));
    }

    private void step(Step step) {
        if (step instanceof Step.Send send) {
            send.frames().forEach(frame -> frame(frame, cut(send.chop())));
        } else if (step instanceof Step.Octets raw) {
            lines.add("octets that are no whole frame [" + raw.octets().length() + " octets]");
            hex(raw.octets());
        } else if (step instanceof Step.Sync) {
            keys.barrier();
            keys.maskingKey();
            lines.add("then, behind a Ping and once its Pong is there");
        } else if (step instanceof Step.Meanwhile others) {
            lines.add("then, once there are " + others.companions() + " beside it");
        } else if (step instanceof Step.Pause) {
            lines.add("then, once the server is quiet");
        } else if (step instanceof Step.OnlyIf only) {
            lines.add("then, only if the response is " + only.words());
        } else if (step instanceof Step.HalfClose) {
            lines.add("then the end of our side of the TCP connection");
        }
    }

    private void frame(Frame frame, String cut) {
        lines.add(frame + cut);
        lines.addAll(FrameFields.of(frame, keys.maskingKey(), brief ? FrameFields.Form.BRIEF : FrameFields.Form.FULL));
    }

    private void hex(Bytes octets) {
        int shown = Math.min(octets.length(), brief ? 2 * A_LINE : 8 * A_LINE);
        for (int at = 0; at < shown; at += A_LINE) {
            lines.add("  "
                    + octets.slice(at, Math.min(shown, at + A_LINE)).toHex().replaceAll("..(?=.)", "$0 "));
        }
        if (shown < octets.length()) {
            lines.add("  … " + (octets.length() - shown) + " more octets");
        }
    }

    private static String cut(Chop chop) {
        if (chop instanceof Chop.At at) {
            return ", cut at " + at.offsets();
        }
        if (chop instanceof Chop.Held held) {
            return ", the last " + held.octets() + " octets only when the server is quiet";
        }
        if (chop instanceof Chop.Every every) {
            return ", in pieces of " + every.octets();
        }
        return chop instanceof Chop.Octets ? ", octet by octet" : "";
    }

    private static String printable(String line) {
        return line.chars()
                .mapToObj(c -> c < 0x20 || c > 0x7E ? String.format("\\x%02x", c) : Character.toString(c))
                .reduce("", String::concat);
    }
}
