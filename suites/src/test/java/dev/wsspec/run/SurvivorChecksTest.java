package dev.wsspec.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Verdict;
import dev.wsspec.reference.Place;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.rfc6455.HandshakeKey;
import dev.wsspec.rfc6455.TroublesomeClients;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Deadlines;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Target;
import dev.wsspec.wire.Transcript;
import dev.wsspec.wire.WireClient;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Behind every catalogue somebody is served; among trials that are alone, the next one's own handshake is enough. */
@Isolated("others have to be served at once")
class SurvivorChecksTest {

    private static final Transcript SWITCHED = answered(101);
    private static final Transcript REFUSED = answered(400);
    private static final Transcript SILENT = new Transcript(List.of(new Event.Connected(0, "there")));

    private record Part(String title, Stream<ConformanceCase> cases) implements Catalogue {}

    private final List<String> notices = new ArrayList<>();
    private final ReferenceServer server = ReferenceServer.start(Place.port(0), Set.of());
    private final Relay relay;
    private final WireClient client;
    private final Metronome metronome;
    private final Player player;
    private final List<Trial> alone = new TroublesomeClients()
            .cases()
            .limit(3)
            .map(SurvivorChecksTest::whole)
            .toList();
    private final Trial beside = new HandshakeKey()
            .cases()
            .findFirst()
            .map(SurvivorChecksTest::whole)
            .orElseThrow();

    SurvivorChecksTest() throws Exception {
        relay = new Relay(List.of(server.uri()));
        client = new WireClient(Target.of(relay.uri()), Deadlines.patience(0.2));
        metronome = Metronome.started(client.deadlines().soft());
        player = player(client);
    }

    @AfterEach
    void down() throws Exception {
        player.close();
        metronome.close();
        client.close();
        relay.close();
        server.close();
    }

    @Test
    void behind_a_catalogue_that_is_not_alone_somebody_is_served_at_once() {
        checks(player, List.of(List.of(beside))).behind(result(beside, Verdict.PASS, SWITCHED));
        assertThat(relay.taken()).isEqualTo(1);
    }

    @Test
    void in_the_middle_of_a_catalogue_nobody_is_asked() {
        checks(player, List.of(List.of(beside, alone.get(0)))).behind(result(beside, Verdict.PASS, SWITCHED));
        assertThat(relay.taken()).isZero();
    }

    @Test
    void the_handshake_of_the_next_one_alone_is_enough_and_behind_the_last_one_somebody_is_served() {
        var checks = checks(player, eachOfItsOwn());
        checks.behind(result(alone.get(0), Verdict.PASS, REFUSED));
        checks.behind(result(alone.get(1), Verdict.PASS, SWITCHED));
        assertThat(relay.taken()).isZero();
        checks.behind(result(alone.get(2), Verdict.PASS, SWITCHED));
        assertThat(relay.taken()).isEqualTo(1);
    }

    @Test
    void a_failure_alone_is_followed_by_a_check_when_one_is_owed() {
        var checks = checks(player, eachOfItsOwn());
        checks.behind(result(alone.get(0), Verdict.PASS, REFUSED));
        checks.behind(result(alone.get(1), Verdict.FAIL, REFUSED));
        assertThat(relay.taken()).isEqualTo(1);
    }

    @Test
    void what_got_no_answer_is_late_when_the_target_is_dead_and_had_not_shown_yet_that_it_lived() {
        try (var gone = new WireClient(Target.of(URI.create("ws://127.0.0.1:1/")), Deadlines.patience(0.2));
                var asking = player(gone)) {
            var checks = checks(asking, eachOfItsOwn());
            assertThat(checks.late(result(alone.get(0), Verdict.FAIL, SILENT))).isFalse();
            checks.behind(result(alone.get(0), Verdict.PASS, REFUSED));
            assertThat(checks.late(result(alone.get(1), Verdict.FAIL, SWITCHED)))
                    .as("it was served, so the target lived")
                    .isFalse();
            assertThat(checks.late(result(alone.get(1), Verdict.FAIL, SILENT))).isTrue();
            assertThat(notices).singleElement().asString().contains("no longer serves");
        }
    }

    @Test
    void what_passes_because_the_target_is_dead_is_late_too() {
        try (var gone = new WireClient(Target.of(URI.create("ws://127.0.0.1:1/")), Deadlines.patience(0.2));
                var asking = player(gone)) {
            var checks = checks(asking, eachOfItsOwn());
            checks.behind(result(alone.get(0), Verdict.PASS, REFUSED));
            assertThat(checks.late(result(alone.get(1), Verdict.PASS, SILENT))).isTrue();
        }
    }

    @Test
    void what_got_no_answer_of_a_target_that_lives_is_not_late_and_nothing_is_owed_then() {
        var checks = checks(player, eachOfItsOwn());
        checks.behind(result(alone.get(0), Verdict.PASS, REFUSED));
        assertThat(checks.late(result(alone.get(1), Verdict.FAIL, SILENT))).isFalse();
        assertThat(checks.late(result(alone.get(1), Verdict.FAIL, SILENT))).isFalse();
        assertThat(relay.taken()).isEqualTo(1);
    }

    private List<List<Trial>> eachOfItsOwn() {
        return alone.stream().map(List::of).toList();
    }

    private SurvivorChecks checks(Player asking, List<List<Trial>> parts) {
        List<Part> catalogues = parts.stream()
                .map(part -> new Part(part.toString(), Stream.empty()))
                .toList();
        var liveness = new Liveness(asking, sink(), 16, false);
        return new SurvivorChecks(
                liveness,
                catalogues.stream().map(Catalogue.class::cast),
                catalogue -> parts.get(catalogues.indexOf(catalogue)));
    }

    private Player player(WireClient wire) {
        var room = new Room(16, 1, true);
        return new Player(wire, new Gate(room), metronome, 1, UnansweredTest.CALIBRATION, Duration.ZERO, sink());
    }

    private ResultSink sink() {
        return new ResultSink() {
            @Override
            public void accept(CaseResult result) {
                throw new AssertionError(result.trial() + " was not to be run");
            }

            @Override
            public void notice(String sentence) {
                notices.add(sentence);
            }
        };
    }

    private static Trial whole(ConformanceCase one) {
        return new Trial(one, Delivery.WHOLE);
    }

    private static CaseResult result(Trial trial, Verdict verdict, Transcript seen) {
        return new CaseResult(trial, verdict, "", "", "", "", Optional.of(seen), Optional.empty(), 0, 0, false);
    }

    private static Transcript answered(int status) {
        var response = new HttpResponse("HTTP/1.1", status, "", List.of(), Bytes.EMPTY, Bytes.EMPTY, List.of());
        return new Transcript(List.of(new Event.Responded(1, response)));
    }
}
