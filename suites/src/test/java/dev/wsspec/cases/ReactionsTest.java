package dev.wsspec.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each reaction is seen in these transcripts and in none of the others. */
class ReactionsTest {

    private static final Frame HELLO = Frame.text("Hello").unmasked();

    private static final Map<String, Transcript> SEEN = seen();

    private static Map<String, Transcript> seen() {
        var all = new LinkedHashMap<String, Transcript>();
        all.put("nothing", Scene.connected().open());
        all.put(
                "garbled",
                Scene.connected()
                        .and(new Event.Garbled(2, "not an HTTP response: 3c68"))
                        .ended());
        all.put("left", Scene.connected().ended());
        all.put("refused", Scene.connected().answered(400).ended());
        all.put("forbidden", Scene.connected().answered(403).open());
        all.put("failed", Scene.connected().answered(500).ended());
        all.put("waiting", Scene.switched().open());
        all.put("served", Scene.switched().served().open());
        all.put("served and left", Scene.switched().served().ended());
        all.put("asked and left", Scene.switched().asked().ended());
        all.put("dropped", Scene.switched().ended());
        all.put("dropped late", Scene.switched().and(new Event.Quiet(3)).ended());
        all.put("1002", Scene.switched().received(close(1002)).ended());
        all.put("1002 open", Scene.switched().received(close(1002)).open());
        all.put("1007", Scene.switched().received(close(1007)).ended());
        all.put("1005", Scene.switched().received(close(1005)).ended());
        all.put("1005 open", Scene.switched().received(close(1005)).open());
        all.put(
                "empty",
                Scene.switched().received(Frames.close(Bytes.EMPTY).unmasked()).ended());
        all.put(
                "empty open",
                Scene.switched().received(Frames.close(Bytes.EMPTY).unmasked()).open());
        all.put(
                "masked",
                Scene.switched().received(Frame.text("Hello").key(1)).served().open());
        all.put("hello", Scene.switched().received(HELLO).served().open());
        all.put(
                "other",
                Scene.switched()
                        .received(Frame.text("Hallo").unmasked())
                        .served()
                        .open());
        all.put(
                "ping back",
                Scene.switched()
                        .received(Frames.pong("Hello").unmasked())
                        .served()
                        .open());
        all.put(
                "half a pong",
                Scene.switched()
                        .received(Frames.pong("Hello").unmasked().notFinal())
                        .open());
        return Map.copyOf(all);
    }

    @Test
    void endings() {
        seenIn(Reactions.closes(1002, 1003), "1002");
        seenIn(Reactions.closesWithAnotherCode(), "1002", "1007", "empty");
        seenIn(Reactions.closesWithoutCode(), "empty");
        seenIn(Reactions.closesButLeavesTcpOpen(), "1002 open", "empty open");
        seenIn(Reactions.drops(), "dropped", "dropped late", "asked and left");
        seenIn(
                Reactions.failsTheConnection(),
                "dropped",
                "dropped late",
                "asked and left",
                "1002",
                "1005",
                "1007",
                "empty");
        seenIn(Reactions.endsAtOnce(), "dropped", "asked and left", "served and left", "1002", "1005", "1007", "empty");
    }

    @Test
    void going_on() {
        seenIn(Reactions.staysUsable(), "served", "served and left", "hello", "other", "ping back", "masked");
        seenIn(Reactions.waitsForMore(), "waiting", "1002 open", "1005 open", "empty open", "half a pong");
    }

    @Test
    void answers() {
        seenIn(Reactions.echoes(Opcode.TEXT, Bytes.utf8("Hello")), "hello", "masked");
        seenIn(Reactions.echoes(Opcode.BINARY, Bytes.utf8("Hello")));
        seenIn(Reactions.pongs(Bytes.utf8("Hello")), "ping back");
        Reaction none = Reactions.answersNone(Frames.pong("Hello"), Frames.ping("barrier"));
        assertThat(none.matches().test(SEEN.get("ping back"))).isFalse();
        assertThat(none.matches().test(SEEN.get("served"))).isTrue();
        Reaction orderly = Reactions.orderly();
        assertThat(orderly.matches().test(SEEN.get("hello"))).isTrue();
        assertThat(orderly.matches().test(SEEN.get("masked"))).isFalse();
        assertThat(orderly.matches().test(SEEN.get("refused"))).isFalse();
    }

    @Test
    void messages_in_order() {
        Frame second = Frame.text("again");
        Reaction both = Reactions.echoesInOrder(Frame.text("Hello"), second);
        assertThat(both.matches()
                        .test(Scene.switched()
                                .received(HELLO, Frames.text("x"), second)
                                .so()))
                .isTrue();
        assertThat(both.matches().test(Scene.switched().received(second, HELLO).so()))
                .isFalse();
        assertThat(both.matches().test(Scene.switched().received(HELLO).so())).isFalse();
    }

    @Test
    void company() {
        Scene seen = Scene.switched().and(new Event.Accompanied(2, "others", 3, 2));
        assertThat(Reactions.servesBeside(2).matches().test(seen.so())).isTrue();
        assertThat(Reactions.servesBeside(3).matches().test(seen.so())).isFalse();
    }

    @Test
    void handshakes() {
        seenIn(HandshakeReactions.accepts(), "served", "served and left", "hello", "other", "ping back", "masked");
        seenIn(HandshakeReactions.refuses(), "refused", "forbidden");
        seenIn(HandshakeReactions.answersStatus(403), "forbidden");
        seenIn(HandshakeReactions.refusesWithServerError(), "failed");
        seenIn(HandshakeReactions.doesNotSwitch(), "refused", "forbidden", "failed");
        seenIn(HandshakeReactions.dropsWithoutResponse(), "left");
        seenIn(HandshakeReactions.answersWithoutStatusLine(), "garbled");
        seenIn(HandshakeReactions.response("403", response -> response.status() == 403), "forbidden");
    }

    @Test
    void reactions_may_be_joined() {
        Reaction drops = Reactions.drops();
        seenIn(drops.and(Reactions.endsAtOnce()), "dropped", "asked and left");
        seenIn(drops.or(Reactions.closes(1002)), "dropped", "dropped late", "asked and left", "1002");
        assertThat(drops.or(Reactions.closes(1002)).text())
                .isEqualTo("drops the connection without a Close frame or closes with 1002");
    }

    private static void seenIn(Reaction reaction, String... names) {
        List<String> all = SEEN.keySet().stream()
                .filter(name -> reaction.matches().test(SEEN.get(name)))
                .toList();
        assertThat(all).as(reaction.text()).containsExactlyInAnyOrder(names);
    }

    private static Frame close(int code) {
        return Frames.close(code).unmasked();
    }
}
