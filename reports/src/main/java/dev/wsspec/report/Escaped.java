package dev.wsspec.report;

import dev.wsspec.wire.Bytes;
import java.util.HexFormat;

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
        int harmless = 0;
        while (harmless < raw.length() && harmless(raw.charAt(harmless))) {
            harmless++;
        }
        if (harmless == raw.length()) {
            return raw;
        }
        var escaped = new StringBuilder(2 * raw.length()).append(raw, 0, harmless);
        for (int i = harmless; i < raw.length(); i++) {
            char unit = raw.charAt(i);
            if (harmless(unit)) {
                escaped.append(unit);
            } else {
                escaped.append(
                        unit < 0x80 ? octet(unit) : "\\u" + HexFormat.of().toHexDigits(unit));
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
        for (int i = 0; i < raw.length(); i++) {
            int octet = raw.at(i);
            if (printable(octet)) {
                escaped.append((char) octet);
            } else {
                escaped.append(octet(octet));
            }
        }
        return escaped.toString();
    }

    private static boolean printable(int unit) {
        return unit >= 0x20 && unit < 0x7F;
    }

    private static boolean harmless(char unit) {
        return printable(unit) || OWN.indexOf(unit) >= 0;
    }

    private static String octet(int octet) {
        return "\\x" + HexFormat.of().toHexDigits((byte) octet);
    }
}
