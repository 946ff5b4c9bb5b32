package dev.wsspec.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Ending;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Header;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.LengthForm;
import dev.wsspec.wire.Transcript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each breach is noticed by the rules that are about it and by no others. */
class PassiveRulesTest {

    private static final String VERSION = "Sec-WebSocket-Version";
    private static final String EXTENSIONS = "Sec-WebSocket-Extensions";

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void breaches(Set<PassiveRule> broken, String what, Transcript seen) {
        assertThat(PassiveRule.allBroken(seen)).as(what).isEqualTo(broken);
    }

    static Stream<Arguments> breaches() {
        return Stream.concat(frames(), answers());
    }

    private static Stream<Arguments> frames() {
        Frame hello = Frame.text("Hello").unmasked();
        Frame close = Frames.close(1000).unmasked();
        return Stream.of(
                of("good frames", hello, Frames.ping(125).unmasked(), close),
                of("a key", Frame.text("Hello").key(5), PassiveRule.NEVER_MASKED),
                of("a long length", hello.lengthForm(LengthForm.SIXTEEN_BITS), PassiveRule.MINIMAL_LENGTH),
                of("RSV2", hello.rsv(Frame.RSV2), PassiveRule.RSV_ZERO, PassiveRule.EXTENSIONS_AS_ANSWERED),
                of("half a ping", Frames.ping("a").unmasked().notFinal(), PassiveRule.CONTROL_WHOLE),
                of("a long ping", Frames.ping(126).unmasked(), PassiveRule.CONTROL_SHORT),
                of(
                        "a reserved opcode",
                        Frame.of(11, Bytes.EMPTY).unmasked(),
                        PassiveRule.KNOWN_OPCODE,
                        PassiveRule.EXTENSIONS_AS_ANSWERED),
                of("code 999", Frames.close(999).unmasked(), PassiveRule.CLOSE_CODE_LEGAL),
                of("code 1005", Frames.close(1005).unmasked(), PassiveRule.CLOSE_CODE_LEGAL, PassiveRule.NO_CLOSE_1005),
                of("code 1006", Frames.close(1006).unmasked(), PassiveRule.CLOSE_CODE_LEGAL, PassiveRule.NO_CLOSE_1006),
                of("code 1015", Frames.close(1015).unmasked(), PassiveRule.CLOSE_CODE_LEGAL, PassiveRule.NO_CLOSE_1015),
                of("code 1010", Frames.close(1010).unmasked(), PassiveRule.NO_CLOSE_1010_OF_ITS_OWN),
                of("a broken reason", Frames.close(Bytes.hex("03e8ff")).unmasked(), PassiveRule.CLOSE_REASON_UTF8),
                of("a broken text", Frame.of(1, Bytes.hex("c3")).unmasked(), PassiveRule.TEXT_UTF8),
                of(
                        "a lone continuation",
                        Frames.continuation("a").unmasked(),
                        PassiveRule.FRAGMENTS_IN_ORDER,
                        PassiveRule.MESSAGES_BEGIN_TYPED),
                of(
                        "two beginnings",
                        Scene.switched().received(hello.notFinal(), hello),
                        PassiveRule.FRAGMENTS_IN_ORDER),
                of("a ping too late", Scene.switched().received(close, ping()), PassiveRule.NO_PING_AFTER_CLOSE),
                of("a text too late", Scene.switched().received(close, hello), PassiveRule.NO_DATA_AFTER_CLOSE),
                of("two closes", Scene.switched().received(close, close), PassiveRule.ONE_CLOSE),
                of(
                        "a repeated code",
                        Scene.switched()
                                .sent(Frames.close(1016))
                                .received(Frames.close(1016).unmasked())),
                of(
                        "a repeated 1010",
                        Scene.switched()
                                .sent(Frames.close(1010))
                                .received(Frames.close(1010).unmasked())),
                of(
                        "half a frame",
                        Scene.switched(new Header("Sec-WebSocket-Accept", "x"))
                                .and(new Event.Ended(9, Ending.END_OF_STREAM, "inside a frame")),
                        PassiveRule.FRAMES_WHOLE));
    }

    private static Stream<Arguments> answers() {
        var accept = new Header("Sec-WebSocket-Accept", "x");
        var protocol = new Header("Sec-WebSocket-Protocol", "chat");
        return Stream.of(
                of("two accept values", Scene.switched(accept, accept), PassiveRule.ACCEPT_ONCE),
                of("two subprotocols", Scene.switched(protocol, protocol), PassiveRule.SUBPROTOCOL_ONCE),
                of("versions", Scene.switched(new Header(VERSION, "13, 8"))),
                of("version 013", Scene.switched(new Header(VERSION, "013")), PassiveRule.VERSIONS_LISTED_IN_101),
                of("version 256", Scene.switched(new Header(VERSION, "256")), PassiveRule.VERSIONS_LISTED_IN_101),
                of("extensions", Scene.switched(new Header(EXTENSIONS, "a; b=\"c\" , d;e"))),
                of("no extension", Scene.switched(new Header(EXTENSIONS, "a; =b")), PassiveRule.EXTENSIONS_LISTED),
                of("an open quote", Scene.switched(new Header(EXTENSIONS, "a; b=\"c")), PassiveRule.EXTENSIONS_LISTED),
                of("401", Scene.connected().answered(401), PassiveRule.CHALLENGE_IN_401),
                of("302", Scene.connected().answered(302), PassiveRule.LOCATION_IN_REDIRECTS),
                of("HTTP/1.0", Scene.connected().and(answer("HTTP/1.0", "")), PassiveRule.SWITCHES_IN_HTTP_1_1),
                of(
                        "no space",
                        Scene.connected().and(answer("HTTP/1.1", "no space behind the status code")),
                        PassiveRule.STATUS_LINE_COMPLETE));
    }

    /** A hostile server decides how long a list is. */
    @Test
    void lists_of_any_length_are_judged() {
        String end = ", 8".repeat(100_000);
        assertThat(broken(VERSION, "13" + end)).doesNotContain(PassiveRule.VERSIONS_LISTED_IN_101);
        assertThat(broken(VERSION, "13" + end + "!")).contains(PassiveRule.VERSIONS_LISTED_IN_101);
        assertThat(broken(EXTENSIONS, "a; b=\"" + "c".repeat(100_000))).contains(PassiveRule.EXTENSIONS_LISTED);
        assertThat(broken(EXTENSIONS, "a" + "; b=\"c\"".repeat(100_000))).doesNotContain(PassiveRule.EXTENSIONS_LISTED);
    }

    private static Set<PassiveRule> broken(String name, String value) {
        return PassiveRule.allBroken(Scene.switched(new Header(name, value)).so());
    }

    private static Frame ping() {
        return Frames.ping("late").unmasked();
    }

    private static Event answer(String version, String defect) {
        List<String> defects = defect.isEmpty() ? List.of() : List.of(defect);
        return new Event.Responded(2, new HttpResponse(version, 101, "", List.of(), Bytes.EMPTY, Bytes.EMPTY, defects));
    }

    private static Arguments of(String what, Frame... good) {
        return of(what, Scene.switched().received(good));
    }

    private static Arguments of(String what, Frame frame, PassiveRule... broken) {
        return of(what, Scene.switched().received(frame), broken);
    }

    private static Arguments of(String what, Scene seen, PassiveRule... broken) {
        var rules = EnumSet.noneOf(PassiveRule.class);
        rules.addAll(List.of(broken));
        return Arguments.of(rules, what, seen.so());
    }
}
