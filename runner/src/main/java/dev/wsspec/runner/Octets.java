package dev.wsspec.runner;

import dev.wsspec.run.BenchOptions;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Chop;
import dev.wsspec.wire.Exchange;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Keys;
import dev.wsspec.wire.Step;
import dev.wsspec.wire.Target;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What an exchange sends, step by step: each request and frame in words and in hexadecimal digits. */
final class Octets {

    private static final int SHOWN = 160;
    private static final int A_LINE = 32;
    private static final Target EXAMPLE = Target.of("ws://localhost:9001/");

    private final List<String> lines = new ArrayList<>();
    private final Keys keys;

    private Octets(Keys keys) {
        this.keys = keys;
    }

    /** The octets of a run with the default seed against localhost; keys come in the order in which they are used. */
    static List<String> of(String name, Exchange exchange) {
        var octets = new Octets(new Keys(BenchOptions.DEFAULT_SEED, name));
        octets.request(exchange);
        exchange.steps().forEach(octets::step);
        octets.lines.add(
                switch (exchange.finish()) {
                    case BARRIER -> "then at once a Ping as a barrier, whose Pong ends the exchange";
                    case QUIET -> "then nothing until the server is quiet, then a Ping as a barrier";
                    case END_OF_STREAM -> "then nothing until the server ends the connection";
                });
        return List.copyOf(octets.lines);
    }

    private void request(Exchange exchange) {
        Bytes handshake = exchange.request().encode(EXAMPLE, keys.nonce());
        exchange.preface().ifPresent(first -> {
            head("first request", first.encode(EXAMPLE, keys.nonce()), "");
            lines.add("then, once it is answered, on the same connection if that stays open");
        });
        head("upgrade request", handshake, cut(exchange.requestChop()));
    }

    private void head(String name, Bytes octets, String cut) {
        lines.add(name + " [" + octets.length() + " octets]" + cut);
        octets.slice(0, Math.min(octets.length(), 1_500))
                .text(StandardCharsets.ISO_8859_1)
                .lines()
                .map(Octets::printable)
                .map(line -> line.length() <= SHOWN ? line : line.substring(0, SHOWN) + " …")
                .forEach(line -> lines.add("  | " + line));
    }

    private void step(Step step) {
        if (step instanceof Step.Send send) {
            send.frames().forEach(frame -> frame(frame, cut(send.chop())));
        } else if (step instanceof Step.Octets raw) {
            lines.add("octets that are no frame [" + raw.octets().length() + " octets]");
            hex(raw.octets());
        } else if (step instanceof Step.Sync) {
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
        hex(frame.encode(keys.maskingKey()));
    }

    private void hex(Bytes octets) {
        int shown = Math.min(octets.length(), SHOWN);
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
        return chop instanceof Chop.Octets ? ", octet by octet" : "";
    }

    private static String printable(String line) {
        return line.chars()
                .mapToObj(c -> c < 0x20 || c > 0x7E ? String.format("\\x%02x", c) : Character.toString(c))
                .reduce("", String::concat);
    }
}
