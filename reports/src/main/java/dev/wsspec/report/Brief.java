package dev.wsspec.report;

import dev.wsspec.cases.Verdict;
import java.util.List;

/**
 * A result short enough to stand beside others.
 *
 * @param because what decided; empty for a plain pass
 * @param events the first of them, only where something is wrong
 */
record Brief(String delivery, Verdict verdict, String because, String seen, String known, List<String> events) {

    private static final int TEXT = 600;
    private static final int EVENTS = 12;

    static Brief of(ResultRow row) {
        boolean good = row.verdict() == Verdict.PASS || row.verdict() == Verdict.OBSERVED;
        return new Brief(
                row.delivery(),
                row.verdict(),
                row.verdict() == Verdict.PASS ? "" : cut(RowText.because(row)),
                cut(row.seen()),
                cut(row.known()),
                good ? List.of() : RowText.events(row.exchange(), EVENTS));
    }

    private static String cut(String text) {
        return Escaped.text(text, TEXT);
    }
}
