package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.HandshakeReactions.accepts;
import static dev.wsspec.cases.HandshakeReactions.doesNotSwitch;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.rfc6455.HandshakeAnswers.marked;
import static dev.wsspec.rfc6455.TlsReactions.declinesTls;
import static dev.wsspec.rfc6455.TlsReactions.endsWithoutHttp;
import static dev.wsspec.rfc6455.TlsReactions.keepsWithoutHttp;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Chop;
import dev.wsspec.wire.TlsManner;
import dev.wsspec.wire.TlsManner.Records;
import dev.wsspec.wire.UpgradeRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** RFC 6455, section 4.2.2: on a port of TLS, TLS comes first and everything else is inside. */
public final class TlsHandshakes implements Catalogue {

    private static final TlsManner OPENLY = TlsManner.USUAL.withoutTls();

    @Override
    public String title() {
        return "4.2.2 TLS in front of the handshake";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(withoutTls(), failed(), protocols(), cut()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> withoutTls() {
        return Stream.of(
                withoutTls("plain-http", marked("without-tls")),
                withoutTls(
                        "plain-http-with-secure-scheme",
                        upgrade().target("https://{authority}{path}").add("X-Forwarded-Proto", "https")));
    }

    private static ConformanceCase withoutTls(String words, UpgradeRequest request) {
        return conformanceCase("4.2.2-" + words + "-on-tls-port")
                .must("6455-4.2.2-tls-before-handshake", "On a port of TLS nothing is switched without TLS.")
                .tls(OPENLY)
                .control(upgrade())
                .request(request)
                .awaitEnd()
                .hint("Take nothing for HTTP on that port before TLS has come about.")
                .expect(
                        pass(endsWithoutHttp()),
                        pass(doesNotSwitch()).because("4.2.2", "a plain HTTP error or redirect opens nothing"),
                        weak(keepsWithoutHttp())
                                .because("4.2.2", "when TLS fails the connection is closed, and this one stays"));
    }

    /** Greetings that no server can take: ciphers that are none, a version long gone, and what is no greeting. */
    private static Stream<ConformanceCase> failed() {
        String random = "77737370656320736179732068656c6c6f20746f20616c6c2077686f20686561";
        return Stream.of(
                failed("unusable-ciphers", "16030100 2d 01000029 0303" + random + "00 0002 0000 0100"),
                failed("ssl-3-only", "16030000 2d 01000029 0300" + random + "00 0002 000a 0100"),
                failed("message-of-no-kind", "16030100 06 ff000002 0303"));
    }

    private static ConformanceCase failed(String words, String hello) {
        return conformanceCase("4.2.2-tls-with-" + words)
                .must("6455-4.2.2-tls-failure-closes", "A connection whose TLS has failed is closed.")
                .tls(OPENLY)
                .request(octets(Bytes.hex(hello)))
                .awaitEnd()
                .onlyWhole()
                .hint("Close the socket when the handshake of TLS throws.")
                .expect(
                        pass(endsWithoutHttp()),
                        weak(doesNotSwitch()).because("4.2.2", "what was sent is TLS and no request"),
                        weak(keepsWithoutHttp()).because("4.2.2", "when TLS fails the connection is closed"));
    }

    private static UpgradeRequest octets(Bytes all) {
        return new UpgradeRequest("", List.of(), "", "", all);
    }

    private static Stream<ConformanceCase> protocols() {
        return Stream.of(
                protocols("no-alpn", TlsManner.USUAL.offering()),
                protocols(
                        "unknown-protocols-in-alpn", TlsManner.USUAL.offering("x-wsspec/1", "http/1.1", "x-wsspec/2")));
    }

    private static ConformanceCase protocols(String words, TlsManner manner) {
        return conformanceCase("4.2.2-tls-with-" + words)
                .must("6455-4.2.2-tls-alpn-http11", "A client that speaks HTTP/1.1 over TLS is served.")
                .tls(manner)
                .request(marked(words))
                .hint("Choose http/1.1 out of what ALPN offers, and take it for granted where ALPN is absent.")
                .expect(
                        pass(accepts()),
                        weak(declinesTls()).because("4.2.2", "HTTP/1.1 was not ruled out, and the handshake needs it"));
    }

    private static Stream<ConformanceCase> cut() {
        return Stream.of(Records.WHOLE, Records.JOINED).map(records -> {
            String words = "request-in-records-of-one-octet-" + records.name().toLowerCase(Locale.ROOT);
            return conformanceCase("4.2.2-" + words)
                    .must("6455-10.6-tls-supported", "Records of TLS do not have to be as long as a request.")
                    .tls(TlsManner.USUAL.records(records))
                    .request(marked(words), Chop.every(1))
                    .onlyWhole()
                    .hint("Read on until TLS has given out all that has arrived.")
                    .expect(pass(accepts()));
        });
    }
}
