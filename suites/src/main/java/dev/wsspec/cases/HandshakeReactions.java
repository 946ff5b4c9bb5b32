package dev.wsspec.cases;

import static dev.wsspec.cases.Reaction.reaction;

import dev.wsspec.wire.Event;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Transcript;
import java.util.function.Predicate;

/** The reactions to an opening handshake that cases are written with. */
public final class HandshakeReactions {

    private HandshakeReactions() {}

    /** Answers 101 and then serves the connection. */
    public static Reaction accepts() {
        return reaction("answers 101 and serves the connection", seen -> seen.switched() && seen.barrierAnswered());
    }

    /** Answers 101, whatever comes after it. */
    public static Reaction switches() {
        return reaction("answers 101", Transcript::switched);
    }

    /** Answers with a client error, 400 to 499. */
    public static Reaction refuses() {
        return reaction("refuses with an HTTP client error (4xx)", status(status -> status / 100 == 4));
    }

    public static Reaction answersStatus(int wanted) {
        return reaction("answers " + wanted, status(status -> status == wanted));
    }

    public static Reaction refusesWithServerError() {
        return reaction("refuses with an HTTP server error (5xx)", status(status -> status / 100 == 5));
    }

    /** Any complete answer that does not switch protocols. */
    public static Reaction doesNotSwitch() {
        return reaction("answers without switching protocols", status(status -> status != 101));
    }

    /** Ends the connection without an HTTP response. */
    public static Reaction dropsWithoutResponse() {
        return reaction(
                "drops the connection without an HTTP response",
                seen -> seen.response().isEmpty() && seen.ended() && seen.connected() && !seen.garbled());
    }

    /** Answers with a page and no status line, as HTTP/0.9 did, to a request line it takes for one of that age. */
    public static Reaction answersWithoutStatusLine() {
        return reaction(
                "answers with a page without a status line",
                seen -> seen.response().isEmpty()
                        && seen.all(Event.Garbled.class)
                                .anyMatch(garbled -> garbled.what().startsWith("not an HTTP response: 3c")));
    }

    /** The response to the upgrade request, 101 or not, is one that this holds for. */
    public static Reaction response(String text, Predicate<HttpResponse> holds) {
        return reaction(text, seen -> seen.response().filter(holds).isPresent());
    }

    private static Predicate<Transcript> status(Predicate<Integer> holds) {
        return seen -> seen.response().map(HttpResponse::status).filter(holds).isPresent();
    }
}
