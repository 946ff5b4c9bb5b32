package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.HandshakeReactions.accepts;
import static dev.wsspec.cases.HandshakeReactions.refuses;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.rfc6455.HandshakeAnswers.acceptsTheKeySent;
import static dev.wsspec.rfc6455.HandshakeAnswers.anythingButSilence;
import static dev.wsspec.rfc6455.HandshakeAnswers.marked;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Outcome;
import dev.wsspec.wire.UpgradeRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 4.2.1: the good handshake, in any order, with other fields, and with or without Origin. */
public final class HandshakeFields implements Catalogue {

    private static final int FIXED_FIELDS = 180;
    private static final int LONGEST_FIELD = 600;

    @Override
    public String title() {
        return "4.2.1 Valid handshakes";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(minimal(), orders(), others(), sizes(), origins()).flatMap(part -> part);
    }

    private static Stream<ConformanceCase> minimal() {
        return Stream.of(conformanceCase("4.2.1-minimal")
                .must(
                        "6455-4.2.1-accept-valid-minimal",
                        "A handshake with all that is asked for, and no more, is accepted.")
                .expectAccepted());
    }

    private static Stream<ConformanceCase> orders() {
        return Stream.of(
                order("reversed", upgrade().edit(HandshakeFields::reversed)),
                order("host-last", upgrade().without("Host").add("Host", "{authority}")),
                order(
                        "sec-fields-first",
                        upgrade()
                                .edit(lines -> lines.sorted(
                                        (a, b) -> Boolean.compare(b.startsWith("Sec-"), a.startsWith("Sec-"))))),
                order(
                        "between-unknown-ones",
                        upgrade()
                                .edit(lines -> reversed(lines.flatMap(line -> Stream.of(
                                        "X-Before-" + line.length() + ": a",
                                        line,
                                        "X-After-" + line.length() + ": b"))))));
    }

    private static ConformanceCase order(String words, UpgradeRequest request) {
        return conformanceCase("4.2.1-fields-" + words)
                .must("6455-4.2.1-header-order-irrelevant", "The order of fields has no meaning.")
                .request(request)
                .expectAccepted();
    }

    private static Stream<String> reversed(Stream<String> lines) {
        var all = new ArrayList<>(lines.toList());
        Collections.reverse(all);
        return all.stream();
    }

    private static Stream<ConformanceCase> others() {
        var accepted = pass(accepts().and(acceptsTheKeySent()));
        return Stream.of(
                other("x-nonsense", "X-Nonsense", "1", accepted),
                other("sec-websocket-foo", "Sec-WebSocket-Foo", "bar", accepted),
                other(
                        "sec-websocket-accept",
                        "Sec-WebSocket-Accept",
                        "junk",
                        accepted,
                        weak(refuses())
                                .because("4.2.1", "unknown fields are ignored, though this one belongs to the server")),
                other("cookie", "Cookie", "a=b", accepted),
                other("cache-control", "Cache-Control", "no-cache", accepted),
                other("pragma", "Pragma", "no-cache", accepted),
                other("accept-encoding", "Accept-Encoding", "gzip, deflate, br", accepted),
                other("user-agent", "User-Agent", "wsspec (conformance suite)", accepted));
    }

    private static ConformanceCase other(String words, String name, String value, Outcome... outcomes) {
        return conformanceCase("4.2.1-field-" + words)
                .must("6455-4.2.1-unknown-headers-ignored", "Fields that mean nothing to the handshake are ignored.")
                .request(upgrade().add(name, value))
                .expect(outcomes);
    }

    private static Stream<ConformanceCase> sizes() {
        return Stream.of(512, 600, 1024, 2048, 4096)
                .map(octets -> conformanceCase("4.2.1-request-of-" + octets + "-octets")
                        .must("6455-4.2.1-typical-browser-size", "A request as long as browsers send them is read.")
                        .request(upgrade().edit(lines -> Stream.concat(lines, filler(octets - FIXED_FIELDS))))
                        .hint("look for a fixed buffer; browsers with cookies send some kilobytes")
                        .expect(
                                pass(accepts()),
                                weak(refuses())
                                        .because("9110-5.4", "a server says itself how much it reads, and so it did")));
    }

    /** Cookie-like fields of that many octets in all; the request line and the other fields are a little more or less. */
    private static Stream<String> filler(int octets) {
        return IntStream.iterate(0, at -> at < octets, at -> at + LONGEST_FIELD).mapToObj(at -> {
            String name = at == 0 ? "Cookie: id=" : "X-Context-" + at / LONGEST_FIELD + ": ";
            int length = Math.min(LONGEST_FIELD, octets - at) - name.length() - 2;
            return name + String.join("", Collections.nCopies(Math.max(1, length), "c"));
        });
    }

    private static Stream<ConformanceCase> origins() {
        var absent = conformanceCase("4.2.1-origin-absent")
                .should("6455-4.2.1-origin-absent-ok", "Clients that are no browsers send no Origin, and need none.")
                .request(marked("origin-absent"))
                .expect(
                        pass(accepts()),
                        weak(refuses())
                                .because("4.2.1", "a request without Origin is not to be taken for a browser's"));
        return Stream.concat(
                Stream.of(absent),
                Stream.of(
                        origin("http", "http://a.example"),
                        origin("null", "null"),
                        origin("https-with-port", "https://b.example:8443"),
                        origin("no-url", "not an origin")));
    }

    private static ConformanceCase origin(String words, String value) {
        return conformanceCase("4.2.2-origin-" + words)
                .may("6455-4.2.2-origin-any-accepted", "A server may take connections from any origin.")
                .request(upgrade().add("Origin", value))
                .expect(anythingButSilence());
    }
}
