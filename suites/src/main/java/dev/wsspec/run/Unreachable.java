package dev.wsspec.run;

import dev.wsspec.wire.Deadlines;
import dev.wsspec.wire.Ending;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Target;
import dev.wsspec.wire.Transcript;
import java.util.Optional;

/** Says in one sentence why there is nothing to judge. */
final class Unreachable {

    private Unreachable() {}

    static String sentence(Target target, Deadlines deadlines, Transcript seen) {
        Optional<HttpResponse> response = seen.response();
        String at = target.uri();
        if (response.isPresent()) {
            return "The server at " + at + " answered " + response.get().status() + " to a correct opening handshake"
                    + (response.get().status() == 404 ? ": is the path right?" : ".");
        }
        String garbled = seen.all(Event.Garbled.class)
                .map(Event.Garbled::what)
                .findFirst()
                .orElse("");
        if (!seen.connected()) {
            return "Cannot connect to " + at + " (" + garbled.replace("no connection: ", "") + ").";
        }
        if (garbled.contains("HTTP response: 1503")) {
            return "The server at " + at + " speaks TLS: use wss:// instead of ws://.";
        }
        if (!garbled.isEmpty()) {
            return "What listens at " + at + " does not speak HTTP (" + garbled + ").";
        }
        if (seen.ending() == Ending.STILL_OPEN) {
            return "The server at " + at + " did not answer a correct opening handshake within "
                    + deadlines.handshake().toMillis() + " ms.";
        }
        return "The server at " + at + " ended the connection (" + seen.ending().text()
                + ") without answering a correct opening handshake"
                + (target.tls() ? "." : "; does it speak TLS (wss://)?");
    }
}
