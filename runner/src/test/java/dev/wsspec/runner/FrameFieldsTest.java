package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.LengthForm;
import dev.wsspec.wire.Opcode;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameFieldsTest {

    @Test
    void a_masked_text_shows_every_field_and_both_forms_of_its_payload() {
        assertThat(told(Frame.text("abc")))
                .containsExactly(
                        "81: FIN 1, RSV 000, opcode 1: Text",
                        "83: MASK 1, length 3",
                        "01 02 03 04: masking key",
                        "60 60 60: payload, masked",
                        "61 62 63: unmasked: \"abc\"");
    }

    @Test
    void a_close_shows_its_code_and_its_reason() {
        assertThat(told(Frame.close(1002, "\u001b").unmasked()))
                .containsExactly(
                        "88: FIN 1, RSV 000, opcode 8: Close",
                        "03: MASK 0, length 3",
                        "03 ea: code 1002",
                        "1b: reason \"\\x1b\"");
    }

    @Test
    void what_is_wrong_with_a_header_shows() {
        Frame frame = Frame.of(0xB, Bytes.EMPTY).rsv(5).notFinal().unmasked().lengthForm(LengthForm.SIXTY_FOUR_BITS);

        assertThat(told(frame))
                .containsExactly(
                        "5b: FIN 0, RSV 101, opcode b, reserved",
                        "7f: MASK 0, length 127: in the next eight octets",
                        "00 00 00 00 00 00 00 00: length 0, which a shorter form could say");
    }

    @Test
    void a_declared_length_is_told_as_a_number_without_sign() {
        assertThat(told(Frame.of(Opcode.BINARY, Bytes.EMPTY).declaring(-1).unmasked()))
                .contains("ff ff ff ff ff ff ff ff: length 18446744073709551615");
    }

    @Test
    void long_payloads_are_cut() {
        assertThat(told(Frame.of(Opcode.BINARY, Bytes.of(new byte[120])).unmasked()))
                .contains("… 24 more octets")
                .hasSize(9);
    }

    /** Without the columns. */
    private static List<String> told(Frame frame) {
        return FrameFields.of(frame, 0x01020304, FrameFields.Form.FULL).stream()
                .map(line -> line.strip().replaceFirst(" {2,}", ": "))
                .toList();
    }
}
