package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.reference.Certificates;
import dev.wsspec.reference.Place;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.report.RunDocument;
import dev.wsspec.wire.Identity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The authorities that Java trusts anyway, in a process of its own whose store knows ours. */
class SystemTrustIT {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path dir;

    @Test
    void an_authority_in_the_store_of_java_needs_no_option() throws Exception {
        Identity.Holder identity = Certificates.selfSigned("127.0.0.1");
        try (var server = ReferenceServer.start(Place.tls(0, identity), Set.of())) {
            Said known = run(server.uri(), "-Djavax.net.ssl.trustStore=" + storeOf(identity));

            assertThat(known.code()).as(known.toString()).isZero();
            RunDocument document = RunDocument.read(dir.resolve("report").resolve(RunDocument.FILE));
            assertThat(document.run().tls()).startsWith("TLSv1.3, ");
            assertThat(document.run().again()).doesNotContain("--cacert", "--insecure");
            assertThat(document.results())
                    .isNotEmpty()
                    .allMatch(row -> row.verdict().name().equals("PASS"));

            Said unknown = run(server.uri(), "-Dan.other=store");

            assertThat(unknown.code()).isEqualTo(3);
            assertThat(unknown.err())
                    .startsWith("wsspec: The certificate of " + server.uri())
                    .contains("authority that is not trusted", "--cacert FILE")
                    .hasLineCount(1);
        }
    }

    private String storeOf(Identity.Holder identity) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setCertificateEntry("ours", identity.chain().get(0));
        Path file = dir.resolve("authorities.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        return file.toString();
    }

    private Said run(URI target, String property) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = Path.of("target", "wsspec.jar").toString();
        return Said.by(Stream.of(
                        java,
                        property,
                        "-jar",
                        jar,
                        "run",
                        target.toString(),
                        "5.5-ping-of-124",
                        "--no-allure-html",
                        "--report-dir",
                        dir.resolve("report").toString())
                .toArray(String[]::new));
    }
}
