package dev.wsspec.rfc6455;

import static dev.wsspec.cases.Reaction.reaction;

import dev.wsspec.cases.Reaction;
import dev.wsspec.cases.Reactions;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Obstacle;
import dev.wsspec.wire.Transcript;
import java.util.EnumSet;
import java.util.Set;

/** What a target does with TLS. */
final class TlsReactions {

    private static final Set<Obstacle> REFUSALS = EnumSet.of(Obstacle.TLS_REFUSAL, Obstacle.TLS_VERSION);

    private TlsReactions() {}

    /** Ends TLS before it has come about. */
    static Reaction declinesTls() {
        return reaction(
                "declines what TLS offers",
                seen -> seen.all(Event.Barred.class).anyMatch(barred -> REFUSALS.contains(barred.obstacle())));
    }

    /** Ends TLS because it does not have the version that was offered. */
    static Reaction lacksVersion() {
        return reaction(
                "lacks that version of TLS",
                seen -> seen.all(Event.Barred.class)
                        .anyMatch(barred -> barred.obstacle() == Obstacle.TLS_VERSION
                                || barred.detail().contains("handshake_failure")));
    }

    /** Ends the connection, whatever it says before, as long as it is no HTTP. */
    static Reaction endsWithoutHttp() {
        return reaction("ends the connection without an HTTP response", seen -> unanswered(seen) && seen.ended());
    }

    /** Says nothing that is HTTP, and does not end the connection. */
    static Reaction keepsWithoutHttp() {
        return reaction("keeps the connection without an HTTP response", seen -> unanswered(seen) && !seen.ended());
    }

    /** The reaction, and TLS is ended with close_notify. */
    static Reaction withCloseNotify(Reaction ending) {
        return new Reaction(
                ending.text() + ", with close_notify", ending.matches().and(TlsReactions::notified));
    }

    /** Ends TCP under a connection of TLS. */
    static Reaction endsBehindUs() {
        return reaction("ends the connection", seen -> seen.switched() && seen.ended());
    }

    /** Took so much that it answered the last Ping, and lives. */
    static Reaction answersLast(Bytes payload) {
        return Reactions.pongs(payload).and(Reactions.staysUsable());
    }

    private static boolean unanswered(Transcript seen) {
        return seen.connected() && seen.response().isEmpty();
    }

    private static boolean notified(Transcript seen) {
        return seen.all(Event.Notified.class).findAny().isPresent();
    }
}
