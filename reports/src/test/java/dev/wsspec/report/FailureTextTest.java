package dev.wsspec.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.autobahn.AutobahnMap;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Verdict;
import dev.wsspec.run.Profile;
import dev.wsspec.run.Trial;
import dev.wsspec.select.Shard;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Header;
import dev.wsspec.wire.UpgradeRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FailureTextTest {

    @Test
    void a_failure_says_what_its_author_has_to_know() {
        String text = new FailureText(Sample.RUN, Sample.REGISTER, AutobahnMap.load())
                .of(Sample.result(Sample.PING, Delivery.OCTETS, Verdict.FAIL));

        assertThat(text).isEqualTo("""
                        FAIL  5.5-ping-too-long@octets  MUST  RFC 6455 §5.5
                          A control frame carries at most 125 octets.
                          sent     Ping [126 octets] 00000000000000000000000000000000…
                          allowed  PASS closes with 1002
                                   WEAK closes with another legal code (§7.4.1: each close code has a meaning, and this one has another)
                                   WEAK drops the connection without a Close frame (§7.1.7: an endpoint that fails a connection is to send a Close frame first)
                                   WEAK sends a Close but leaves TCP open (§7.1.1: the TCP connection is to be closed after the Close)
                          seen     Pong [126 octets] 0000 at 1.5 ms; \\x1b[2J<script>alert(1)</script>\\x00\\u00e9
                          because  none of the allowed reactions (§5.5: control frames are short)
                          hint     Look at where the length of a frame is read.
                          replaces Autobahn 2.5
                          again    wsspec run 'ws://localhost:9001/chat?room=1' 5.5-ping-too-long@octets
                        """);
    }

    @Test
    void a_handshake_is_told_by_what_makes_it_differ() {
        ConformanceCase handshake = ConformanceCase.conformanceCase("4.2.1-no-host")
                .must("6455-4.2.1-host", "A request has a Host.")
                .request(UpgradeRequest.upgrade()
                        .without("Host")
                        .add("X-Odd", "\u001b")
                        .behind(Bytes.hex("8900")))
                .expectRejection();

        assertThat(ExchangeText.lines(handshake.exchange()))
                .containsExactly(
                        "GET {path} HTTP/1.1",
                        "X-Odd: \\x1b",
                        "(without Host: {authority})",
                        "in the same write 2 octets 8900");
    }

    @Test
    void the_command_names_what_is_not_the_default() {
        assertThat(again(run(false, List.of(), Profile.STRICT, 1, 2.5)))
                .isEqualTo("wsspec run ws://h/ 5.5-ping-too-long@whole --seed 1 --patience 2.5 --profile strict");
    }

    @Test
    void a_run_on_the_embedded_server_is_run_again_on_another_of_its_kind() {
        assertThat(again(run(true, List.of(), Profile.CORE, 6455, 1))).isEqualTo("wsspec run 5.5-ping-too-long@whole");
    }

    @Test
    void the_command_describes_the_target_as_the_user_did() {
        var again = List.of("--header", "X-Room: it's 7", "--user", "@env:WS_USER", "--cacert", "ca.pem");

        assertThat(again(run(false, again, Profile.CORE, 6455, 1)))
                .isEqualTo("wsspec run ws://h/ 5.5-ping-too-long@whole --header 'X-Room: it'\\''s 7'"
                        + " --user @env:WS_USER --cacert ca.pem");
    }

    @Test
    void the_fields_of_a_run_tell_no_credentials() {
        var names = List.of("AUTHORIZATION", "Cookie", "Proxy-Authorization", "X-Auth-Token", "X-Api-Key");

        assertThat(names)
                .allSatisfy(name ->
                        assertThat(Secrets.hide(new Header(name, "abc"))).isEqualTo(new Header(name, "…")));
        assertThat(Secrets.hide(new Header("X-Room", "7"))).isEqualTo(new Header("X-Room", "7"));
    }

    @Test
    void the_octets_of_a_request_tell_no_credentials_either() {
        Bytes request = Bytes.latin1(
                "GET / HTTP/1.1\r\nCookie: a=b\r\nX: Cookie: a\r\nauthorization:Basic x\r\nCookie:\r\nY: z\r\n\r\n");

        assertThat(Secrets.hide(request))
                .isEqualTo(Bytes.latin1("GET / HTTP/1.1\r\nCookie: ***\r\nX: Cookie: a\r\nauthorization:*******\r\n"
                        + "Cookie:\r\nY: z\r\n\r\n"));
    }

    private static String again(RunInfo run) {
        return new RerunCommand(run).of(new Trial(Sample.PING, Delivery.WHOLE));
    }

    private static RunInfo run(boolean embedded, List<String> again, Profile profile, long seed, double patience) {
        return new RunInfo(
                "0.1.0",
                "ws://h/",
                embedded,
                StartedImage.NONE,
                List.of(),
                again,
                "",
                "",
                profile,
                seed,
                patience,
                16,
                List.of(Delivery.WHOLE),
                "",
                Shard.WHOLE,
                "17",
                Sample.RUN.started(),
                Sample.RUN.features(),
                true,
                "",
                0);
    }
}
