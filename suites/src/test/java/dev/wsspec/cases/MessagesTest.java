package dev.wsspec.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.deflate.Compressor;
import dev.wsspec.deflate.Defect;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Header;
import dev.wsspec.wire.Opcode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Messages are put together from what came, in order, whatever else came. */
class MessagesTest {

    private static final Bytes HELLO = Bytes.utf8("Hello");

    @Test
    void fragments_are_joined_and_have_the_type_of_the_first() {
        Scene seen = Scene.switched()
                .received(
                        Frames.text("Hel").notFinal(),
                        Frames.ping("between"),
                        Frames.continuation("l").notFinal(),
                        Frames.continuation("o"),
                        Frames.binary(HELLO));
        assertThat(Messages.of(seen.so()))
                .containsExactly(new Messages.Message(Opcode.TEXT, HELLO), new Messages.Message(Opcode.BINARY, HELLO));
    }

    @Test
    void what_has_not_ended_is_no_message() {
        assertThat(Messages.of(
                        Scene.switched().received(Frames.text("Hel").notFinal()).so()))
                .isEmpty();
    }

    @Test
    void a_new_beginning_drops_what_was_begun() {
        Scene seen = Scene.switched()
                .received(Frames.text("lost").notFinal(), Frames.text("Hel").notFinal(), Frames.continuation("lo"));
        assertThat(Messages.of(seen.so())).containsExactly(new Messages.Message(Opcode.TEXT, HELLO));
    }

    @Test
    void a_marked_message_is_inflated_where_that_was_agreed_and_only_there() {
        Bytes deflated = new Compressor(15).message(HELLO);
        Header agreed = new Header("Sec-WebSocket-Extensions", "permessage-deflate");
        assertThat(Messages.of(Scene.switched(agreed)
                        .received(Frames.compressedText(deflated))
                        .so()))
                .containsExactly(new Messages.Message(Opcode.TEXT, HELLO));
        assertThat(Messages.of(Scene.switched()
                        .received(Frames.compressedText(deflated))
                        .so()))
                .containsExactly(new Messages.Message(Opcode.TEXT, deflated));
    }

    @Test
    void the_context_is_kept_unless_the_server_said_that_it_keeps_none() {
        var compressor = new Compressor(15);
        Bytes first = compressor.message(HELLO);
        Bytes second = compressor.message(HELLO);
        Header kept = new Header("Sec-WebSocket-Extensions", "permessage-deflate");
        Header dropped = new Header("Sec-WebSocket-Extensions", "permessage-deflate; server_no_context_takeover");
        assertThat(second.length()).isLessThan(first.length());
        assertThat(Messages.of(Scene.switched(kept)
                        .received(Frames.compressedText(first), Frames.compressedText(second))
                        .so()))
                .extracting(Messages.Message::defect)
                .containsExactly(Optional.empty(), Optional.empty());
        assertThat(Messages.of(Scene.switched(dropped)
                        .received(Frames.compressedText(first), Frames.compressedText(second))
                        .so()))
                .extracting(Messages.Message::defect)
                .containsExactly(Optional.empty(), Optional.of(Defect.DISTANCE));
    }

    @Test
    void what_stands_in_front_of_echoes_is_taken_off_where_it_stands() {
        Scene seen = Scene.switched()
                .and(new Event.Prefixed(0, Bytes.utf8("said: ")))
                .received(Frames.text("said: Hello"), Frames.text("Hello"));
        assertThat(Messages.of(seen.so()))
                .containsExactly(new Messages.Message(Opcode.TEXT, HELLO), new Messages.Message(Opcode.TEXT, HELLO));
    }
}
