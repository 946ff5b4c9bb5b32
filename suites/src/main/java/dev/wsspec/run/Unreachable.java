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
        Optional<Event.Barred> barred = seen.all(Event.Barred.class).findFirst();
        if (barred.isPresent()) {
            return BarredWay.sentence(target, barred.get());
        }
        if (response.isPresent()) {
            return "The server at " + at + " answered " + response.get().status() + " to a correct opening handshake"
                    + advice(response.get().status());
        }
        if (wantsCertificate(seen)) {
            return BarredWay.certificate(at);
        }
        String garbled = seen.all(Event.Garbled.class)
                .map(Event.Garbled::what)
                .findFirst()
                .orElse("");
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

    private static String advice(int status) {
        return switch (status) {
            case 401 -> ": it wants credentials, --user or --bearer gives them.";
            case 403 -> ": does it want other credentials, or an --origin?";
            case 404 -> ": is the path right?";
            default -> ".";
        };
    }

    /** Over TLS 1.3 the server says so only when our part of TLS is done. */
    private static boolean wantsCertificate(Transcript seen) {
        return seen.all(Event.Ended.class).anyMatch(ended -> alerted(ended.detail()))
                || seen.all(Event.NotSent.class).anyMatch(notSent -> alerted(notSent.why()));
    }

    private static boolean alerted(String text) {
        return text.contains("fatal alert") && text.contains("certificate");
    }
}
