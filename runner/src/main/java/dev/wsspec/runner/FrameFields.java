package dev.wsspec.runner;

import dev.wsspec.report.Escaped;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.LengthForm;
import dev.wsspec.wire.Masking;
import dev.wsspec.wire.Opcode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The octets of a frame that is sent, field by field (RFC 6455, section 5.2): each with what it says. */
final class FrameFields {

    /** Octets on a line, and of a payload: all fields at length, or for pages with many of them. */
    enum Form {
        FULL(16, 96),
        BRIEF(8, 8);

        private final int line;
        private final int payload;

        Form(int line, int payload) {
            this.line = line;
            this.payload = payload;
        }
    }

    private static final int TEXT = 48;

    private final Form form;
    private final List<String> lines = new ArrayList<>();

    private FrameFields(Form form) {
        this.form = form;
    }

    /**
     * One field on each line, long payloads cut; the brief form shows payloads only as they are without their mask.
     *
     * @param derivedKey the masking key of a frame that leaves it to the exchange
     */
    static List<String> of(Frame frame, int derivedKey, Form form) {
        var fields = new FrameFields(form);
        fields.header(frame, frame.encode(derivedKey));
        return List.copyOf(fields.lines);
    }

    private void header(Frame frame, Bytes octets) {
        boolean masked = !(frame.masking() instanceof Masking.None);
        int opcode = frame.opcode();
        line(
                octets.slice(0, 1),
                "FIN " + (frame.fin() ? 1 : 0) + ", RSV " + bits(frame.rsv()) + ", opcode "
                        + Integer.toHexString(opcode)
                        + (Opcode.isReserved(opcode) ? ", reserved" : ": " + Opcode.name(opcode)));
        int at = 2 + frame.lengthForm().extraOctets();
        line(octets.slice(1, 2), "MASK " + (masked ? 1 : 0) + ", length " + sevenBits(frame, octets.at(1) & 0x7F));
        if (at > 2) {
            line(
                    octets.slice(2, at),
                    "length " + Long.toUnsignedString(frame.declaredLength())
                            + (frame.lengthForm() == LengthForm.minimal(frame.declaredLength())
                                    ? ""
                                    : ", which a shorter form could say"));
        }
        if (masked) {
            line(octets.slice(at, at + 4), "masking key");
            at += 4;
        }
        payload(frame, octets.slice(at, octets.length()), masked);
    }

    private static String sevenBits(Frame frame, int field) {
        return switch (frame.lengthForm()) {
            case SEVEN_BITS -> Integer.toString(field);
            case SIXTEEN_BITS -> "126: in the next two octets";
            case SIXTY_FOUR_BITS -> "127: in the next eight octets";
        };
    }

    private void payload(Frame frame, Bytes wire, boolean masked) {
        if (wire.isEmpty()) {
            return;
        }
        if (masked && form == Form.FULL) {
            cut(wire, "payload, masked");
        }
        Bytes payload = frame.payload();
        if (frame.opcode() == Opcode.CLOSE && payload.length() >= 2) {
            line(payload.slice(0, 2), (masked ? "unmasked: " : "") + "code " + frame.closeCode());
            payload = payload.slice(2, payload.length());
            if (!payload.isEmpty()) {
                cut(payload, "reason " + quoted(payload));
            }
            return;
        }
        cut(payload, (masked ? "unmasked: " : "payload, not masked: ") + quoted(payload));
    }

    private void cut(Bytes octets, String what) {
        int shown = Math.min(octets.length(), form.payload);
        for (int at = 0; at < shown; at += form.line) {
            line(octets.slice(at, Math.min(at + form.line, shown)), at == 0 ? what : "");
        }
        if (shown < octets.length()) {
            lines.add("  … " + (octets.length() - shown) + " more octets");
        }
    }

    private static String quoted(Bytes octets) {
        boolean cut = octets.length() > TEXT;
        return "\"" + Escaped.octets(cut ? octets.slice(0, TEXT) : octets) + (cut ? "…\"" : "\"");
    }

    private static String bits(int rsv) {
        return String.format(Locale.ROOT, "%3s", Integer.toBinaryString(rsv)).replace(' ', '0');
    }

    private void line(Bytes octets, String what) {
        String hex = octets.toHex().replaceAll("..(?=.)", "$0 ");
        lines.add(
                what.isEmpty()
                        ? "  " + hex
                        : "  " + hex + " ".repeat(Math.max(1, 3 * form.line - hex.length())) + what);
    }
}
