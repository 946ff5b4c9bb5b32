package dev.wsspec.rfc7692;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.deflate.Bomb;
import dev.wsspec.deflate.Defect;
import dev.wsspec.deflate.Inflated;
import dev.wsspec.deflate.Inflation;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BombTest {

    private static final int MIB = 1 << 20;

    @Test
    void each_octet_stands_for_a_thousand() {
        Inflated inflated = new Inflation(MIB).message(Bomb.of(1_024));

        assertThat(inflated.defect()).isEmpty();
        assertThat(inflated.content().length()).isEqualTo((1_024 - 154) * 1_032 + 1);
        assertThat(inflated.content().text(StandardCharsets.US_ASCII)).matches("\0+");
    }

    @Test
    void a_mebibyte_stands_for_a_gibibyte() {
        try (var zlib = new Zlib()) {
            assertThat(zlib.inflates(Bomb.of(MIB))).isTrue();
            assertThat(zlib.inflated()).isGreaterThan(1L << 30);
        }
    }

    @Test
    void our_own_inflating_stops_at_its_limit() {
        Inflated inflated = new Inflation(MIB).message(Bomb.of(MIB));

        assertThat(inflated.defect()).contains(Defect.TOO_LONG);
        assertThat(inflated.content().length()).isEqualTo(MIB);
    }
}
