package dev.wsspec.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Outcome;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.Catalogues;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Companions;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Exchange;
import dev.wsspec.wire.Keys;
import dev.wsspec.wire.Step;
import dev.wsspec.wire.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every change of a case shows in {@code cases.approved.txt}; replace it with the file in target/ to approve. */
class GoldenBytesTest {

    private static final Target TARGET = Target.of("ws://target.example/chat");
    private static final int SHOWN = 160;

    @Test
    void no_case_changes_unseen() throws IOException {
        var actual = new ArrayList<String>();
        for (ConformanceCase each : Catalogues.cases()) {
            actual.add(each.id() + " " + each.level() + " " + each.requirement());
            tls(each).ifPresent(manner -> actual.add("  over TLS" + manner));
            company(each).forEach(others -> actual.add("  beside " + others));
            writes(each, each.id()).forEach(write -> actual.add("  sends " + shown(write)));
            each.outcomes().forEach(outcome -> actual.add("  " + outcome(outcome)));
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "cases.actual.txt"), actual);
        assertThat(Differences.between(byCase(approved()), byCase(actual))).isEmpty();
    }

    @Test
    void no_two_cases_send_the_same_octets() {
        var senders = new HashMap<String, String>();
        var same = new ArrayList<String>();
        for (ConformanceCase each : Catalogues.cases()) {
            String exchange = writes(each, "the same name") + " " + company(each) + " "
                    + each.exchange().finish() + " " + tls(each).orElse("");
            String other = senders.put(exchange, each.id());
            if (other != null) {
                same.add(other + " and " + each.id());
            }
        }
        assertThat(same).as("cases that send the same").isEmpty();
    }

    @Test
    void ids_are_unique() {
        assertThat(Catalogues.cases()).extracting(ConformanceCase::id).doesNotHaveDuplicates();
    }

    private static List<Bytes> writes(ConformanceCase each, String name) {
        Exchange exchange = each.exchange();
        return exchange.writes(TARGET, Delivery.WHOLE, new Keys(BenchOptions.DEFAULT_SEED, name));
    }

    /** What those do that are beside it, from the beginning and in the middle. */
    private static List<String> company(ConformanceCase each) {
        Stream<Companions> meanwhile = each.exchange().steps().stream()
                .filter(Step.Meanwhile.class::isInstance)
                .map(step -> ((Step.Meanwhile) step).companions());
        return Stream.concat(each.exchange().companions().stream(), meanwhile)
                .map(others -> others + " " + others.extensions() + " " + shown(sent(others)))
                .toList();
    }

    private static Bytes sent(Companions others) {
        var keys = new Keys(0, "companion");
        return others.frames().stream()
                .map(frame -> frame.encode(keys.maskingKey()))
                .reduce(Bytes.EMPTY, Bytes::plus)
                .plus(others.octets());
    }

    /** How TLS is treated, where the case needs it. */
    private static Optional<String> tls(ConformanceCase each) {
        String manner = each.exchange().manner().toString();
        String cut = each.exchange().steps().contains(new Step.Truncate()) ? ", FIN without close_notify" : "";
        return Optional.of((manner.isEmpty() ? "" : ": " + manner) + cut)
                .filter(words -> each.needs().contains(Feature.TLS));
    }

    private static String outcome(Outcome outcome) {
        String reason = outcome.section().isEmpty() ? "" : " (" + outcome.section() + ": " + outcome.reason() + ")";
        return outcome.verdict() + " " + outcome.reaction().text() + reason;
    }

    /** Long writes are known by their start, their length and a hash. */
    private static String shown(Bytes write) {
        return write.length() <= SHOWN
                ? write.toHex()
                : write.slice(0, SHOWN).toHex() + "… " + write.length() + " octets, hash " + write.hashCode();
    }

    private static Map<String, List<String>> byCase(List<String> lines) {
        var cases = new LinkedHashMap<String, List<String>>();
        String id = "";
        for (String line : lines) {
            id = line.startsWith(" ") ? id : line;
            cases.computeIfAbsent(id, key -> new ArrayList<>()).add(line);
        }
        return cases;
    }

    private static List<String> approved() throws IOException {
        try (var in = GoldenBytesTest.class.getResourceAsStream("cases.approved.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
