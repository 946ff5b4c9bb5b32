package dev.wsspec.report;

import dev.wsspec.wire.Bytes;
import java.nio.charset.StandardCharsets;

/**
 * Makes what a target controls harmless to terminals, files and readers: only printable ASCII stays as it is.
 *
 * <p>Backslashes stay too, so that escaping twice changes nothing.
 */
public final class Escaped {

    /** Not ASCII, but written by reports themselves. */
    private static final String OWN = "…§";

    private Escaped() {}

    /** Control characters become {@code \xNN}, all else that is not ASCII {@code \}{@code uNNNN}. */
    public static String text(String raw) {
        var escaped = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char unit = raw.charAt(i);
            if (printable(unit) || OWN.indexOf(unit) >= 0) {
                escaped.append(unit);
            } else {
                escaped.append(unit < 0x80 ? hex("\\x%02x", unit) : hex("\\u%04x", unit));
            }
        }
        return escaped.toString();
    }

    /** The beginning of a text, with an ellipsis where something was cut off. */
    public static String text(String raw, int atMost) {
        return raw.length() <= atMost ? text(raw) : text(raw.substring(0, atMost)) + "…";
    }

    /** Each octet that is no printable ASCII becomes {@code \xNN}. */
    public static String octets(Bytes raw) {
        var escaped = new StringBuilder(raw.length());
        raw.text(StandardCharsets.ISO_8859_1)
                .chars()
                .forEach(octet -> escaped.append(printable(octet) ? Character.toString(octet) : hex("\\x%02x", octet)));
        return escaped.toString();
    }

    private static boolean printable(int unit) {
        return unit >= 0x20 && unit < 0x7F;
    }

    private static String hex(String format, int unit) {
        return String.format(format, unit);
    }
}
