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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
            String store = "-Djavax.net.ssl.trustStore=" + storeOf(identity);
            Said known = run(server.uri(), store, "-Djavax.net.ssl.trustStorePassword=" + String.valueOf(PASSWORD));

            assertThat(known.code()).as(known.toString()).isZero();
            RunDocument document = RunDocument.read(dir.resolve("report").resolve(RunDocument.FILE));
            assertThat(document.run().tls()).startsWith("TLSv1.3, ");
            assertThat(document.run().again()).doesNotContain("--cacert", "--insecure");
            assertThat(document.results())
                    .isNotEmpty()
                    .allMatch(row -> row.verdict().name().equals("PASS"));

            assertNotTrusted(run(server.uri()), server.uri(), "unable to find valid certification path");
            assertNotTrusted(run(server.uri(), store), server.uri(), "the store of authorities is empty");
        }
    }

    private static void assertNotTrusted(Said said, URI target, String because) {
        assertThat(said.code()).as(said.toString()).isEqualTo(3);
        assertThat(said.err())
                .startsWith("wsspec: The certificate of " + target)
                .contains("authority that is not trusted", because, "--cacert FILE")
                .hasLineCount(1);
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

    private Said run(URI target, String... properties) throws Exception {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(properties));
        words.addAll(List.of("-jar", Path.of("target", "wsspec.jar").toString()));
        words.addAll(List.of("run", target.toString(), "5.5-ping-of-124", "--no-allure-html"));
        words.addAll(List.of("--report-dir", dir.resolve("report").toString()));
        return Said.by(words.toArray(String[]::new));
    }
}
