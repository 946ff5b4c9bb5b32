package dev.wsspec.run;

import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Exchange;
import dev.wsspec.wire.Finish;
import dev.wsspec.wire.Transcript;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Plays each control once a run, however many cases share it. */
final class Controls {

    private final Player player;
    private final PassiveLedger ledger;
    private final Map<Exchange, FutureTask<Control>> played = new ConcurrentHashMap<>();

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

    Control play(Exchange control) {
        var task = played.computeIfAbsent(control, key -> new FutureTask<>(() -> fresh(key)));
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a control was played", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a control could not be played", e.getCause());
        }
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

    private Control fresh(Exchange control) {
        Transcript seen = player.play("control", control, Delivery.WHOLE, false).transcript();
        ledger.examine(seen);
        return new Control(served(control, seen), Seen.of(seen), Measurement.shown(seen));
    }
}
