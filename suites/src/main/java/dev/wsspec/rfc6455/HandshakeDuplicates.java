package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.HandshakeReactions.doesNotSwitch;
import static dev.wsspec.cases.HandshakeReactions.dropsWithoutResponse;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.rfc6455.HandshakeAnswers.VERSION;
import static dev.wsspec.rfc6455.HandshakeAnswers.refusesAndAdvertises13;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import java.util.stream.Stream;

/** RFC 6455, section 11.3, and RFC 9112, section 3.2: fields that stand once, and what may stand in Host and the version. */
public final class HandshakeDuplicates implements Catalogue {

    private static final String KEY = "Sec-WebSocket-Key";

    @Override
    public String title() {
        return "11.3 Fields that stand once";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(duplicates(), hosts(), versions()).flatMap(part -> part);
    }

    private static Stream<ConformanceCase> duplicates() {
        return Stream.of(
                twice("9112-3.2-host-twice", "9112-3.2-host-duplicate", "Host", "{authority}"),
                twice("9112-3.2-host-and-another-host", "9112-3.2-host-duplicate", "Host", "wsspec.invalid"),
                twice("11.3.1-key-twice", "6455-11.3.1-key-duplicated", KEY, "{key}"),
                twice("11.3.1-key-and-another-key", "6455-11.3.1-key-duplicated", KEY, "d3NzcGVjLTEyMzQ1Njc4OQ=="),
                twice("11.3.5-version-twice", "6455-11.3.5-version-duplicated", VERSION, "13"),
                twice("11.3.5-version-and-another-version", "6455-11.3.5-version-duplicated", VERSION, "8"));
    }

    private static ConformanceCase twice(String id, String row, String name, String value) {
        return conformanceCase(id)
                .must(row, name + " stands once in a handshake; with two lines of it the handshake is refused.")
                .request(upgrade().add(name, value))
                .hint("Count the lines; a table of fields often keeps the first or the last and tells nobody.")
                .expectRejection();
    }

    private static Stream<ConformanceCase> hosts() {
        return Stream.of(
                host("space", "a b"),
                host("slash", "a/b"),
                host("scheme", "http://{authority}"),
                host("port-of-letters", "{host}:port"),
                host("user", "user@{authority}"),
                host("two-ports", "{authority}:80"),
                host("open-bracket", "[::1"));
    }

    private static ConformanceCase host(String words, String value) {
        return conformanceCase("9112-3.2-host-with-" + words)
                .must(
                        "9112-3.2-host-invalid",
                        "Host is a host and perhaps a port; with anything else the request is refused.")
                .request(upgrade().set("Host", value))
                .expectRejection();
    }

    private static Stream<ConformanceCase> versions() {
        return Stream.of(9, 10, 11, 12)
                .map(version -> conformanceCase("4.1-version-" + version)
                        .must(
                                "6455-4.1-version-reserved-9-12",
                                "9 to 12 were never versions of the protocol on the wire.")
                        .control(upgrade())
                        .request(upgrade().set(VERSION, Integer.toString(version)))
                        .expect(
                                pass(refusesAndAdvertises13()),
                                weak(doesNotSwitch()).because("4.4", "who refuses a version lists those it speaks"),
                                weak(dropsWithoutResponse())
                                        .because(
                                                "4.4",
                                                "a refusal is an HTTP response, though 10.7 lets a server drop TCP")));
    }
}
