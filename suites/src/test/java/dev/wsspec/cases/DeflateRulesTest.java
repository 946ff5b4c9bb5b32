package dev.wsspec.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.deflate.Compressor;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Header;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each breach of what was agreed about compression is noticed by the rule that is about it and by no other. */
class DeflateRulesTest {

    private static final Bytes HELLO = Bytes.utf8("Hello, Hello");

    @Test
    void good_messages_break_nothing() {
        var compressor = new Compressor(15);
        Bytes first = compressor.message(HELLO);
        assertBroken("", Frames.compressedText(first), Frames.compressedText(compressor.message(HELLO)));
        assertBroken("", Frames.compressedText(first).notFinal(), Frames.continuation(Bytes.EMPTY));
    }

    @Test
    void garbage_does_not_inflate() {
        Frame garbage = Frames.compressedBinary(Bytes.hex("ffffffff"));
        assertBroken("", Set.of(PassiveRule.DEFLATE_INFLATES), garbage);
        assertThat(PassiveRule.DEFLATE_INFLATES.broken(
                        Scene.switched().received(garbage.unmasked()).so()))
                .as("where nothing was agreed")
                .isFalse();
    }

    @Test
    void a_context_that_is_not_kept_is_not_referred_to() {
        var compressor = new Compressor(15);
        compressor.message(HELLO);
        Bytes second = compressor.message(HELLO);
        Frame first = Frames.compressedText(new Compressor(15).message(HELLO));
        assertBroken(
                "; server_no_context_takeover",
                Set.of(PassiveRule.DEFLATE_FORGETS_CONTEXT),
                first,
                Frames.compressedText(second));
        assertBroken("; server_no_context_takeover", first, first);
    }

    @Test
    void the_agreed_window_is_not_left() {
        var noise = new byte[600];
        new Random(7692).nextBytes(noise);
        Bytes content = Bytes.of(noise).plus(Bytes.of(noise));
        Frame far = Frames.compressedBinary(new Compressor(15).message(content));
        assertBroken("; server_max_window_bits=10", far);
        assertBroken("; server_max_window_bits=9", Set.of(PassiveRule.DEFLATE_KEEPS_WINDOW), far);
    }

    @Test
    void the_tail_is_taken_off() {
        Frame whole = Frames.compressedText(new Compressor(15).unfinished(HELLO));
        assertBroken("", Set.of(PassiveRule.DEFLATE_REMOVES_TAIL), whole);
    }

    @Test
    void only_the_first_frame_of_a_message_is_marked() {
        Bytes deflated = new Compressor(15).message(HELLO);
        Frame begin = Frames.compressedText(deflated).notFinal();
        assertBroken(
                "",
                Set.of(PassiveRule.DEFLATE_MARKS_FIRST_FRAME_ONLY),
                begin,
                Frames.continuation(Bytes.EMPTY).rsv(Frame.RSV1));
        assertBroken(
                "",
                Set.of(PassiveRule.DEFLATE_MARKS_FIRST_FRAME_ONLY),
                Frames.ping("a").rsv(Frame.RSV1));
    }

    private static void assertBroken(String parameters, Frame... frames) {
        assertBroken(parameters, EnumSet.noneOf(PassiveRule.class), frames);
    }

    private static void assertBroken(String parameters, Set<PassiveRule> rules, Frame... frames) {
        Scene seen = Scene.switched(new Header("Sec-WebSocket-Extensions", "permessage-deflate" + parameters));
        for (Frame frame : frames) {
            seen.received(frame.unmasked());
        }
        Set<PassiveRule> broken = PassiveRule.allBroken(seen.so());
        broken.remove(PassiveRule.DEFLATE_AS_OFFERED);
        assertThat(broken).isEqualTo(rules);
    }
}
