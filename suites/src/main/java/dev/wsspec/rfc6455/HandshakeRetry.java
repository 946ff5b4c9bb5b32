package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.HandshakeReactions.accepts;
import static dev.wsspec.cases.HandshakeReactions.doesNotSwitch;
import static dev.wsspec.cases.HandshakeReactions.dropsWithoutResponse;
import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reaction.reaction;
import static dev.wsspec.rfc6455.HandshakeAnswers.VERSION;
import static dev.wsspec.rfc6455.HandshakeAnswers.acceptsTheKeySent;
import static dev.wsspec.rfc6455.HandshakeAnswers.marked;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Chop;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Transcript;
import dev.wsspec.wire.UpgradeRequest;
import java.util.List;
import java.util.stream.Stream;

/** RFC 6455, sections 4.1, 4.2.1 and 4.4: a handshake behind another request, and one whose end is held back. */
public final class HandshakeRetry implements Catalogue {

    private static final String KEY = "Sec-WebSocket-Key";
    private static final String SAME = "d3NzcGVjLXNhbWUta2V5IQ==";

    @Override
    public String title() {
        return "4.4 A second request";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(versions(), others(), held()).flatMap(part -> part);
    }

    private static Stream<ConformanceCase> versions() {
        return Stream.of("30", "0", "wsspec")
                .map(
                        version -> conformanceCase("4.4-retry-after-version-" + version)
                                .must(
                                        "6455-4.4-version-retry-works",
                                        "Who was refused for the version may come again with 13.")
                                .after(upgrade().set(VERSION, version))
                                .request(marked("retry"))
                                .hint("close the connection of a refusal, saying so, or read the next request from it")
                                .expect(
                                        pass(accepts()),
                                        weak(endsTheConnection())
                                                .because(
                                                        "4.4",
                                                        "a refusal that ends the connection says Connection: close (RFC 9112, 9.6)")));
    }

    private static Stream<ConformanceCase> others() {
        return Stream.of(
                second("plain-get", plain()),
                second("refusal", upgrade().without(KEY)),
                conformanceCase("4.1-key-used-twice")
                        .must("6455-4.1-key-reuse-ok", "That keys do not repeat is the duty of the client alone.")
                        .after(upgrade().set(KEY, SAME))
                        .request(upgrade().set(KEY, SAME))
                        .expect(pass(accepts().and(acceptsTheKeySent()))));
    }

    private static ConformanceCase second(String words, UpgradeRequest first) {
        return conformanceCase("4.2.1-handshake-after-" + words)
                .must(
                        "6455-4.2.1-upgrade-on-second-request",
                        "The handshake may be a later request on a connection that was kept.")
                .after(first)
                .request(marked("second"))
                .expect(
                        pass(accepts()),
                        weak(endsTheConnection())
                                .because("4.2.1", "a response behind which nothing is read says Connection: close"),
                        weak(doesNotSwitch()).because("4.2.1", "RFC 9110, 7.8, lets a server ignore Upgrade"));
    }

    private static UpgradeRequest plain() {
        return new UpgradeRequest("GET {path} HTTP/1.1", List.of("Host: {authority}"), "\r\n", "\r\n", Bytes.EMPTY);
    }

    private static Stream<ConformanceCase> held() {
        return Stream.of(
                unanswered("empty-line", 2),
                unanswered("last-octet", 1),
                conformanceCase("9110-7.8-expect-100-with-content")
                        .must("9110-7.8-expect-100-continue", "Who was asked for 100 sends it before a 101.")
                        .request(
                                upgrade()
                                        .add("Expect", "100-continue")
                                        .add("Content-Length", "1")
                                        .behind(Bytes.latin1("x")),
                                Chop.held(1))
                        // The content goes out in the end, whether it was asked for or not.
                        .timed()
                        .hint("refuse a handshake with content, or ask for it with 100 and read it before the 101")
                        .expect(
                                pass(accepts().and(sendsContinueFirst())),
                                fail(switchesUnasked())
                                        .because("7.8", "a server sends 100 before 101 where both are asked for"),
                                pass(doesNotSwitch())
                                        .because("4.2.1", "RFC 9110, 10.1.1, allows a final status at once"),
                                weak(dropsWithoutResponse())
                                        .because(
                                                "4.2.1",
                                                "a refusal is an HTTP response, though 10.7 lets a server drop")));
    }

    private static ConformanceCase unanswered(String words, int octets) {
        return conformanceCase("4.2.1-request-without-its-" + words)
                .must("6455-4.2.1-no-early-101", "Nothing is answered before the empty line that ends the request.")
                .request(upgrade(), Chop.held(octets))
                .hint("wait for CR LF CR LF; the last field may still be on its way")
                .expect(pass(accepts().and(answersAfterTheEnd())));
    }

    /** Even behind a 101: a server that is about to close may still answer what it has read. */
    private static Reaction endsTheConnection() {
        return reaction("ends the connection", seen -> seen.connected() && seen.ended());
    }

    private static Reaction answersAfterTheEnd() {
        return reaction(
                "answers once the request is whole",
                seen -> beforeTheRest(seen).findAny().isEmpty());
    }

    private static Reaction sendsContinueFirst() {
        return reaction("sends 100 first", HandshakeRetry::continues);
    }

    /** Whatever time it has. */
    private static Reaction switchesUnasked() {
        return reaction(
                "sends 101 before the content, and no 100",
                seen -> beforeTheRest(seen).anyMatch(HttpResponse::switched) && !continues(seen));
    }

    private static boolean continues(Transcript seen) {
        return seen.all(Event.Responded.class)
                .anyMatch(responded -> responded.response().status() == 100);
    }

    /** What came while the end of the request was held back. */
    private static Stream<HttpResponse> beforeTheRest(Transcript seen) {
        return seen.events().stream()
                .takeWhile(event -> !(event instanceof Event.Quiet))
                .filter(Event.Responded.class::isInstance)
                .map(event -> ((Event.Responded) event).response());
    }
}
