package dev.wsspec.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.wire.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The decoder of the JDK is the second opinion. */
class Utf8Test {

    private static final int[] BORDERS = {
        0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
        0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF8, 0xFC, 0xFE, 0xFF
    };

    @Test
    void agrees_with_the_decoder_on_all_borders() {
        for (int a : BORDERS) {
            for (int b : BORDERS) {
                for (int c : BORDERS) {
                    agrees(new byte[] {(byte) a, (byte) b, (byte) c});
                    agrees(new byte[] {(byte) 0xF0, (byte) a, (byte) b, (byte) c});
                    agrees(new byte[] {(byte) 0xF4, (byte) a, (byte) b, (byte) c});
                }
            }
        }
    }

    @Test
    void agrees_with_the_decoder_on_what_chance_makes() {
        var random = new SplittableRandom(6455);
        for (int i = 0; i < 100_000; i++) {
            var octets = new byte[random.nextInt(9)];
            for (int j = 0; j < octets.length; j++) {
                octets[j] = (byte) BORDERS[random.nextInt(BORDERS.length)];
            }
            agrees(octets);
        }
    }

    private static void agrees(byte[] octets) {
        assertThat(Utf8.valid(Bytes.of(octets))).as(Bytes.of(octets).toHex()).isEqualTo(decodes(octets));
    }

    private static boolean decodes(byte[] octets) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
