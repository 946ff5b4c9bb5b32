package dev.wsspec.run;

import dev.wsspec.wire.Exchange;
import dev.wsspec.wire.Transcript;
import dev.wsspec.wire.UpgradeRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/** Knows whether the target still listens and, once it does not, after which cases that was. */
final class Liveness {

    /** A server that serves most connections lives, whatever it does to the others. */
    private static final int ASKED = 3;

    private final Player player;
    private final ResultSink sink;
    private final int remembered;
    private final boolean modest;
    private final Deque<String> served = new ArrayDeque<>();
    private Optional<String> death = Optional.empty();

    /** @param modest the target served nothing but handshakes from the start, so that is all that shows it lives */
    Liveness(Player player, ResultSink sink, int remembered, boolean modest) {
        this.modest = modest;
        this.player = player;
        this.sink = sink;
        this.remembered = remembered;
    }

    /** Notes a trial that the target still took a connection for. */
    synchronized void served(Trial trial) {
        if (trial.conformanceCase().alone()) {
            // All the others were over, and the target still took a connection.
            served.clear();
        }
        served.addLast(trial.id());
        if (served.size() > remembered) {
            served.removeFirst();
        }
    }

    synchronized Optional<String> death() {
        return death;
    }

    /** Whether anybody still listens, however slowly. */
    boolean listens() {
        return handshake(false).transcript().connected();
    }

    private Player.Played handshake(boolean alone) {
        return player.play(Part.correct("survivor", Exchange.handshake(UpgradeRequest.upgrade()), alone));
    }

    /**
     * The survivor check: of a few new connections one has to be accepted and served. True while the target lives.
     *
     * @param alone whether none but those that are alone, too, run beside it
     */
    boolean survives(String where, boolean alone) {
        if (death().isPresent()) {
            return false;
        }
        Player.Played last = handshake(alone);
        // What was measured again has not been served twice already, and each time may take all of the deadlines.
        for (int asked = 1; !served(last.transcript()) && !last.repeatedAlone() && asked < ASKED; asked++) {
            last = handshake(alone);
        }
        if (!served(last.transcript())) {
            declareDead(where, last.transcript());
        }
        return served(last.transcript());
    }

    private boolean served(Transcript seen) {
        return seen.switched() && (modest || seen.barrierAnswered());
    }

    private synchronized void declareDead(String where, Transcript seen) {
        if (death.isPresent()) {
            return;
        }
        Iterator<String> last = served.descendingIterator();
        String after = last.hasNext() ? last.next() : "the preflight";
        String sentence = "The target no longer serves a correct handshake (" + Seen.of(seen) + ", noticed " + where
                + "); the last case it took a connection for was " + after + beside(last) + ".";
        death = Optional.of(sentence);
        sink.notice(sentence);
    }

    private static String beside(Iterator<String> others) {
        var text = new StringBuilder();
        while (others.hasNext()) {
            text.append(text.isEmpty() ? ", close before it " : ", ").append(others.next());
        }
        return text.isEmpty() ? "" : text + "; --jobs 1 tells which one it was";
    }
}
