package dev.wsspec.run;

import dev.wsspec.wire.Exchange;
import dev.wsspec.wire.Finish;
import dev.wsspec.wire.Transcript;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Plays each control once a run, however many cases share it. */
final class Controls {

    private final Player player;
    private final PassiveLedger ledger;
    private final Map<Exchange, Once<Control>> played = new ConcurrentHashMap<>();

    Controls(Player player, PassiveLedger ledger) {
        this.player = player;
        this.ledger = ledger;
    }

    /**
     * What became of one.
     *
     * @param seen in one line
     * @param shown of its transcript as much as reports show; a flood for each control of a run would fill the memory
     */
    record Control(boolean served, String seen, Transcript shown) {}

    /** @param alone whether what it is the control of runs alone */
    Control play(Exchange control, boolean alone) {
        return played.computeIfAbsent(control, key -> new Once<>("a control was played", () -> fresh(key, alone)))
                .outcome();
    }

    /** Whether the target serves what has nothing wrong with it. */
    static boolean served(Exchange control, Transcript seen) {
        if (control.finish() == Finish.END_OF_STREAM) {
            boolean closed = seen.close()
                    .filter(close -> close.closeCode() != 1002 && close.closeCode() != 1007)
                    .isPresent();
            return seen.switched() && closed && seen.ended();
        }
        return seen.switched() && seen.barrierAnswered();
    }

    private Control fresh(Exchange control, boolean alone) {
        Transcript seen = player.play(Part.correct("control", control, alone)).transcript();
        return player.judging(seen, () -> {
            ledger.examine(seen);
            return new Control(served(control, seen), Seen.of(seen), Measurement.shown(seen));
        });
    }
}
