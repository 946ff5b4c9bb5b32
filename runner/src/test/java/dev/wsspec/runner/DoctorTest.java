package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.reference.Certificates;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.HostileFault;
import dev.wsspec.reference.Place;
import dev.wsspec.reference.ReferenceServer;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoctorTest {

    @Test
    void all_that_was_seen_of_a_target_is_told() {
        try (var server = ReferenceServer.start(Place.tls(0, Certificates.selfSigned("127.0.0.1")), Set.of())) {
            Spoken spoken = Spoken.by("doctor", server.uri().toString(), "--insecure", "--jobs", "4");

            assertThat(spoken.code()).as(spoken.toString()).isZero();
            assertThat(spoken.out())
                    .startsWith(server.uri() + " is a WebSocket server.\n")
                    .contains("  tls          TLSv1.3, TLS_", "ALPN http/1.1", "  certificate  CN=127.0.0.1, until ")
                    .contains("  ping         answered", "  echo         yes", "  greets       no")
                    .contains("  deflate      agrees", "  connections  4 of 4 at a time");
            assertThat(spoken.outLines().get(spoken.outLines().size() - 1))
                    .matches("(\\d+) of \\1 cases will be judged.");
        }
    }

    @Test
    void what_will_not_be_judged_is_told_with_the_reason() {
        Set<Fault> faults = Set.of(HostileFault.NEVER_ECHOES, HostileFault.GREETS_WITH_TEXT);
        try (var server = ReferenceServer.start(faults)) {
            Spoken spoken = Spoken.by("doctor", server.uri().toString());

            assertThat(spoken.out())
                    .contains("  echo         none seen", "  greets       yes", "  tls          none")
                    .containsPattern("  \\d+ +need an echo; --echo PREFIX")
                    .containsPattern("  \\d+ +need TLS; with a wss:// URL");
            assertThat(Spoken.by("doctor", server.uri().toString(), "--echo", "none")
                            .out())
                    .contains("  echo         none, as you say");
        }
    }

    @Test
    void a_prefix_that_does_not_fit_is_told() {
        try (var server = ReferenceServer.start(Set.of(HostileFault.ECHOES_BEHIND_PREFIX))) {
            String uri = server.uri().toString();

            assertThat(Spoken.by("doctor", uri, "--echo", "you said: ").out())
                    .contains("  echo         behind 'you said: '")
                    .doesNotContain("  note");
            assertThat(Spoken.by("doctor", uri, "--echo", "he said: ").out())
                    .contains("  note         The target is said to echo behind 'he said: '");
        }
    }

    @Test
    void nobody_there_is_one_sentence() {
        Spoken spoken = Spoken.by("doctor", "unix:/no/such.sock");

        assertThat(spoken.code()).isEqualTo(3);
        assertThat(spoken.err())
                .startsWith("wsspec: Cannot connect to unix:/no/such.sock")
                .hasLineCount(1);
        assertThat(spoken.out()).isEmpty();
    }
}
