package dev.wsspec.certificate;

import dev.wsspec.report.Escaped;
import dev.wsspec.report.EventRow;
import dev.wsspec.report.ResultRow;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a case sent.
 *
 * @param what in words
 * @param lines the octets: those of requests as text, those of frames in hex, and of many the first
 */
record Octets(String what, List<String> lines) {

    private static final int SHOWN = 64;
    private static final int WRITES = 6;
    private static final int LINES = 20;
    private static final int LINE = 200;

    /** What the case itself sent, or its request where the request is the case. */
    static List<Octets> of(ResultRow row) {
        List<EventRow> own = sent(row, "sent case: ");
        List<EventRow> shown = own.isEmpty() ? sent(row, "sent upgrade: ") : own;
        Stream<Octets> first =
                shown.stream().limit(WRITES).map(event -> own.isEmpty() ? request(event) : frames(event));
        int more = shown.size() - WRITES;
        return Stream.concat(
                        first,
                        Stream.of(new Octets("and " + more + " writes more", List.of()))
                                .limit(Math.max(0, more)))
                .toList();
    }

    private static List<EventRow> sent(ResultRow row, String begin) {
        return row.exchange().stream()
                .filter(event -> event.text().startsWith(begin))
                .toList();
    }

    private static Octets frames(EventRow event) {
        int digits = Math.min(event.hex().length(), 2 * SHOWN);
        String hex = event.hex().substring(0, digits);
        long left = event.length() - digits / 2;
        return new Octets(words(event), List.of(hex + (left > 0 ? "… and " + left + " octets more" : "")));
    }

    private static Octets request(EventRow event) {
        String text = new String(HexFormat.of().parseHex(event.hex()), StandardCharsets.ISO_8859_1);
        List<String> lines = Stream.of(text.split("\r?\n", -1))
                .limit(LINES)
                .map(line -> Escaped.text(line, LINE))
                .toList();
        return new Octets(words(event), lines);
    }

    private static String words(EventRow event) {
        return event.text().substring(event.text().indexOf(':') + 2);
    }
}
