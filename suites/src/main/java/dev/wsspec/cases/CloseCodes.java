package dev.wsspec.cases;

import dev.wsspec.wire.Frame;

/** Which status codes may stand in a Close frame (RFC 6455, section 7.4, and the IANA registry). */
public final class CloseCodes {

    private CloseCodes() {}

    /** Codes a server may send: defined, registered since, or left to libraries and applications. */
    public static boolean legal(int code) {
        boolean defined = code >= 1000 && code <= 1014 && code != 1004 && code != 1005 && code != 1006;
        return defined || code >= 3000 && code <= 4999;
    }

    /** Empty, or a legal code with a reason behind it. */
    public static boolean legalFrame(Frame close) {
        return close.payload().isEmpty() || close.payload().length() >= 2 && legal(close.closeCode());
    }
}
