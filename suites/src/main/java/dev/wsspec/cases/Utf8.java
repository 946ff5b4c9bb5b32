package dev.wsspec.cases;

import dev.wsspec.wire.Bytes;

/** Well-formedness by RFC 3629: no surrogates, no overlong forms, nothing above U+10FFFF. */
final class Utf8 {

    private Utf8() {}

    static boolean valid(Bytes octets) {
        int at = 0;
        while (at < octets.length()) {
            int first = octets.at(at);
            if (first < 0x80) {
                at++;
                continue;
            }
            int length = length(first);
            if (length == 0 || at + length > octets.length()) {
                return false;
            }
            for (int i = 1; i < length; i++) {
                if ((octets.at(at + i) & 0xC0) != 0x80) {
                    return false;
                }
            }
            if (length > 2 && !secondFits(first, octets.at(at + 1))) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /** How many octets the first of them, which is not ASCII, calls for; 0 when none begins so. */
    private static int length(int first) {
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }

    /** Where overlong forms, surrogates and what lies above Unicode show. */
    private static boolean secondFits(int first, int second) {
        return switch (first) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second <= 0x9F;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second <= 0x8F;
            default -> true;
        };
    }
}
