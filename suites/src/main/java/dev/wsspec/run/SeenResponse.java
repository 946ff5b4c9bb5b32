package dev.wsspec.run;

import dev.wsspec.wire.Header;
import dev.wsspec.wire.HttpResponse;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in one line what a response was: its status, and those of its fields and defects that a verdict may hang on. */
final class SeenResponse {

    private static final String WEBSOCKET = "sec-websocket-";
    private static final String EXTENSIONS = "sec-websocket-extensions";
    private static final int VALUE = 120;
    private static final int ALL = 320;

    private SeenResponse() {}

    /** @param framesToo more than the handshake was played, and of that only the extensions bear on the rest */
    static String of(HttpResponse response, boolean framesToo) {
        String fields = response.headers().stream()
                .filter(header -> telling(header.name().toLowerCase(Locale.ROOT), response.switched(), framesToo))
                .map(SeenResponse::text)
                .collect(Collectors.joining(", "));
        return "HTTP " + response.status() + " " + response.reason()
                + (fields.isEmpty() ? "" : " [" + cut(fields, ALL) + "]")
                + (response.defects().isEmpty() ? "" : " (" + cut(String.join(", ", response.defects()), ALL) + ")");
    }

    private static boolean telling(String name, boolean switched, boolean framesToo) {
        if (framesToo) {
            return name.equals(EXTENSIONS);
        }
        return name.startsWith(WEBSOCKET) || name.equals("upgrade") || switched && name.equals("connection");
    }

    private static String text(Header header) {
        return header.name() + ": " + cut(header.value(), VALUE);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "\u2026";
    }
}
