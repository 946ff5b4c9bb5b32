package dev.wsspec.cases;

import static dev.wsspec.cases.Reaction.reaction;

import dev.wsspec.wire.Event;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A switch to a protocol that is not WebSocket and was asked for (RFC 9110, section 7.8): that is no WebSocket handshake,
 * and what follows are no frames.
 */
public final class OtherProtocol {

    private static final String FIELD = "upgrade:";

    private OtherProtocol() {}

    /** Answers 101 with a protocol other than WebSocket out of those in the request, and serves no frames. */
    public static Reaction switchesAsAsked() {
        return reaction("switches to another protocol that was asked for", OtherProtocol::chosen);
    }

    static boolean chosen(Transcript seen) {
        List<String> answered = seen.response()
                .filter(HttpResponse::switched)
                .map(response -> lower(response.list("Upgrade").stream()))
                .orElse(List.of());
        return !answered.isEmpty()
                && !answered.contains("websocket")
                && !seen.barrierAnswered()
                && asked(seen).containsAll(answered);
    }

    private static List<String> asked(Transcript seen) {
        String request = seen.sent(Event.Role.UPGRADE).text(StandardCharsets.ISO_8859_1);
        return lower(request.lines()
                .filter(line -> line.regionMatches(true, 0, FIELD, 0, FIELD.length()))
                .flatMap(line -> Stream.of(line.substring(FIELD.length()).split(",")))
                .map(String::strip));
    }

    private static List<String> lower(Stream<String> names) {
        return names.map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }
}
