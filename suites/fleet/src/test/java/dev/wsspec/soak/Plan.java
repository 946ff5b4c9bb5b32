package dev.wsspec.soak;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How often each condition comes up in a soak. */
final class Plan {

    /**
     * A condition and its share.
     *
     * @param reference of a hundred runs against the reference server
     * @param foreign of twenty runs against another
     */
    record Row(Condition condition, int reference, int foreign) {

        /** Of as many runs in all against the reference server; at least once where the full plan has it at all. */
        int runs(boolean foreignServer, int of) {
            int share = foreignServer ? foreign : reference;
            return share == 0 ? 0 : Math.max(1, Math.round(share * of / 100f));
        }
    }

    // One at a time and far away is left to a few: such a run takes as long as all the others together.
    static final List<Row> ROWS = List.of(
            // load, delay, jobs, runs against the reference server, against another
            row("idle", 0, 1, 4, 1),
            row("idle", 0, 16, 24, 4),
            row("idle", 0, 64, 16, 3),
            row("busy", 0, 1, 2, 1),
            row("busy", 0, 16, 16, 3),
            row("busy", 0, 64, 12, 2),
            row("idle", 50, 1, 1, 0),
            row("idle", 50, 16, 8, 1),
            row("idle", 50, 64, 8, 2),
            row("busy", 50, 64, 3, 1),
            row("idle", 200, 16, 2, 1),
            row("idle", 200, 64, 3, 1),
            row("busy", 200, 64, 1, 0));

    private Plan() {}

    /**
     * The conditions by turns, so that each has come up once before any comes up again.
     *
     * @param wanted a pattern that is found in those that are wanted
     * @throws IllegalArgumentException when that leaves fewer than two, for one run has nothing that it could differ from
     */
    static List<Condition> turns(boolean foreignServer, int of, Pattern wanted) {
        List<Condition> turns = IntStream.range(0, of)
                .boxed()
                .flatMap(turn -> ROWS.stream()
                        .filter(row -> turn < row.runs(foreignServer, of))
                        .map(Row::condition))
                .filter(condition -> wanted.matcher(condition.toString()).find())
                .toList();
        if (turns.size() < 2) {
            throw new IllegalArgumentException("a soak compares runs, and '" + wanted + "' leaves " + turns.size());
        }
        return turns;
    }

    private static Row row(String load, int millis, int jobs, int reference, int foreign) {
        return new Row(Condition.of(load, millis, jobs), reference, foreign);
    }
}
