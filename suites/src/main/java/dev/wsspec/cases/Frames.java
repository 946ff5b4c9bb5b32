package dev.wsspec.cases;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;

/** The frames cases are written with; all are whole and masked until a case says otherwise. */
public final class Frames {

    private static final Bytes ALPHABET = Bytes.latin1("abcdefghijklmnopqrstuvwxyz");

    private Frames() {}

    /** A Ping with that many octets of printable filler. */
    public static Frame ping(int payloadLength) {
        return Frame.of(Opcode.PING, filler(payloadLength));
    }

    public static Frame ping(String payload) {
        return Frame.of(Opcode.PING, Bytes.utf8(payload));
    }

    public static Frame ping(Bytes payload) {
        return Frame.of(Opcode.PING, payload);
    }

    public static Frame pong(int payloadLength) {
        return Frame.of(Opcode.PONG, filler(payloadLength));
    }

    public static Frame pong(String payload) {
        return Frame.of(Opcode.PONG, Bytes.utf8(payload));
    }

    public static Frame text(String text) {
        return Frame.text(text);
    }

    public static Frame binary(Bytes payload) {
        return Frame.of(Opcode.BINARY, payload);
    }

    public static Frame continuation(String text) {
        return Frame.of(Opcode.CONTINUATION, Bytes.utf8(text));
    }

    public static Frame close(int code) {
        return Frame.close(code, "");
    }

    public static Frame close(int code, String reason) {
        return Frame.close(code, reason);
    }

    public static Frame close(Bytes payload) {
        return Frame.of(Opcode.CLOSE, payload);
    }

    /** Compressed Text: RSV1, and a payload that is DEFLATE already (RFC 7692, section 6.1). */
    public static Frame compressedText(Bytes deflated) {
        return Frame.of(Opcode.TEXT, deflated).rsv(Frame.RSV1);
    }

    /** Compressed Binary, as {@link #compressedText}. */
    public static Frame compressedBinary(Bytes deflated) {
        return binary(deflated).rsv(Frame.RSV1);
    }

    /** A continuation of octets. */
    public static Frame continuation(Bytes payload) {
        return Frame.of(Opcode.CONTINUATION, payload);
    }

    /** Letters in turn, so that a lost or doubled octet shows. */
    public static Bytes filler(int length) {
        return Bytes.repeated(ALPHABET, length);
    }
}
