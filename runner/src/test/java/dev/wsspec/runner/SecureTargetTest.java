package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.reference.Certificates;
import dev.wsspec.reference.Place;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.report.RunDocument;
import dev.wsspec.wire.Identity;
import dev.wsspec.wire.Pem;
import dev.wsspec.wire.Tls;
import dev.wsspec.wire.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs against a real server with TLS. */
class SecureTargetTest {

    private static final Identity.Holder SERVER = Certificates.selfSigned("127.0.0.1");

    @TempDir
    Path dir;

    @Test
    void an_authority_that_is_trusted_makes_a_report_that_shows_tls() throws Exception {
        try (var server = ReferenceServer.start(Place.tls(0, SERVER), Set.of())) {
            Spoken spoken = run(server, "--cacert", pem("ca.pem", SERVER), "--tls", "1.2");

            assertThat(spoken.code()).as(spoken.toString()).isZero();
            assertThat(document().run().tls()).startsWith("TLSv1.2, TLS_").endsWith("ALPN http/1.1");
            assertThat(document().run().again()).containsSequence("--tls", "1.2");
            assertThat(Files.readString(dir.resolve("allure-results/environment.properties")))
                    .contains("tls=TLSv1.2, TLS_");
            assertThat(document().results().toString()).contains("TLSv1.2", "CN=127.0.0.1");
            assertThat(spoken.outLines()).anyMatch(line -> line.startsWith("TLSv1.2, TLS_"));
            assertThat(Files.readString(dir.resolve("certificate.html")))
                    .contains("<dt>TLS</dt><dd>TLSv1.2, TLS_", "ALPN http/1.1</dd>");
        }
    }

    @Test
    void an_unknown_authority_is_told_with_what_to_try() {
        try (var server = ReferenceServer.start(Place.tls(0, SERVER), Set.of())) {
            assertIncomplete(run(server), "authority that is not trusted", "--cacert", "--insecure");
            assertThat(run(server, "--insecure").code()).isZero();
        }
    }

    @Test
    void another_name_is_told_with_what_to_try() throws Exception {
        Identity.Holder other = Certificates.selfSigned("chat.example");
        try (var server = ReferenceServer.start(Place.tls(0, other), Set.of())) {
            String ca = pem("other.pem", other);

            assertIncomplete(run(server, "--cacert", ca), "for another name", "--server-name");
            assertThat(run(server, "--cacert", ca, "--server-name", "chat.example")
                            .code())
                    .isZero();
        }
    }

    @Test
    void a_client_certificate_is_asked_for_and_shown() throws Exception {
        Identity.Holder client = Certificates.selfSigned("client");
        for (String version : List.of(Tls.TLS_1_2, Tls.TLS_1_3)) {
            var place = new Place.TlsPort(0, SERVER, new Trust.Authorities(client.chain()), List.of(version));
            try (var server = ReferenceServer.start(place, Set.of())) {
                String key = write("client.key", Pem.text(client.key()));

                assertIncomplete(run(server, "--insecure"), "wants a client certificate", "--cert");
                Spoken shown = run(server, "--insecure", "--cert", pem("client.pem", client), "--key", key);
                assertThat(shown.code()).as(shown.toString()).isZero();
            }
        }
    }

    @Test
    void a_version_that_the_server_lacks_is_told() {
        var place = new Place.TlsPort(0, SERVER, new Trust.Anyone(), List.of(Tls.TLS_1_3));
        try (var server = ReferenceServer.start(place, Set.of())) {
            assertIncomplete(run(server, "--insecure", "--tls", "1.2"), "none of the versions of TLS", "--tls 1.3");
        }
    }

    @Test
    void a_plain_server_is_told_apart() {
        try (var server = ReferenceServer.start()) {
            String url = server.uri().toString().replace("ws:", "wss:");

            assertIncomplete(run(url), "does not speak TLS: use ws://");
        }
    }

    private void assertIncomplete(Spoken spoken, String... wanted) {
        assertThat(spoken.code()).as(spoken.toString()).isEqualTo(3);
        assertThat(spoken.complaints()).singleElement().asString().contains(wanted);
    }

    private Spoken run(ReferenceServer server, String... options) {
        return run(server.uri().toString(), options);
    }

    private Spoken run(String url, String... options) {
        return Spoken.by(Stream.concat(
                        Stream.of(
                                "run",
                                url,
                                "5.5-ping-of-124@whole",
                                "--no-allure-html",
                                "--report-dir",
                                dir.toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private RunDocument document() throws IOException {
        return RunDocument.read(dir.resolve(RunDocument.FILE));
    }

    private String pem(String name, Identity.Holder holder) throws IOException {
        return write(name, Pem.text(holder.chain().get(0)));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text).toString();
    }
}
