package dev.wsspec.report;

import dev.wsspec.cases.Verdict;
import dev.wsspec.wire.Ending;
import java.util.List;
import java.util.Optional;

/**
 * Their second verdict on each case, how the connection was closed behind it.
 *
 * @param plain how the target answered a Close on a connection with nothing wrong; empty when that was not looked at
 */
record AutobahnClose(Optional<ResultRow> plain) {

    /** Their case that is nothing but a closing handshake with a code. */
    static final String PLAIN = "7.3.3";

    private static final String UNCLEAN = "UNCLEAN";
    private static final String INFORMATIONAL = "INFORMATIONAL";

    static AutobahnClose of(Optional<ResultRow> plain) {
        return new AutobahnClose(plain);
    }

    /** Of the exchange itself where it closed; where it stayed open, of the closing handshake that was judged once. */
    String behind(ResultRow row) {
        return switch (row.verdict()) {
            case NOT_APPLICABLE -> "UNIMPLEMENTED";
            case FAIL, ERROR, INCONCLUSIVE, NOT_RUN -> "FAILED";
            case OBSERVED -> INFORMATIONAL;
            case PASS, WEAK ->
                closed(row)
                        ? here(row)
                        : plain.filter(one -> !one.equals(row)).map(this::alone).orElse(INFORMATIONAL);
        };
    }

    private String alone(ResultRow closing) {
        return switch (closing.verdict()) {
            case PASS, WEAK -> closed(closing) ? here(closing) : UNCLEAN;
            case OBSERVED, NOT_APPLICABLE -> INFORMATIONAL;
            case FAIL, ERROR, INCONCLUSIVE, NOT_RUN -> "FAILED";
        };
    }

    private static String here(ResultRow row) {
        boolean weak = row.verdict() == Verdict.WEAK;
        boolean close = ReceivedClose.in(row.exchange());
        if (weak && close && row.matched().contains("another legal code")) {
            return "WRONG CODE";
        }
        return weak && (!close || !ended(row.exchange())) ? UNCLEAN : "OK";
    }

    private static boolean closed(ResultRow row) {
        return ReceivedClose.in(row.exchange()) || ended(row.exchange());
    }

    private static boolean ended(List<EventRow> events) {
        return events.stream()
                .anyMatch(event -> event.kind().equals("ended") && !event.text().startsWith(Ending.STILL_OPEN.text()));
    }
}
