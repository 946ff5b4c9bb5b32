package dev.wsspec.report;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Verdict;
import dev.wsspec.register.Register;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Profile;
import dev.wsspec.run.Trial;
import dev.wsspec.select.Shard;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Ending;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Header;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Obstacle;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Results as a run would leave them, some from a target that means harm. */
final class Sample {

    static final Register REGISTER = Register.load();
    static final String HOSTILE = "\u001b[2J<script>alert(1)</script>\0é";

    static final ConformanceCase PING = conformanceCase("5.5-ping-too-long")
            .must("6455-5.5-payload-125", "A control frame carries at most 125 octets.")
            .control(Frame.of(Opcode.PING, Bytes.of(new byte[125])))
            .send(Frame.of(Opcode.PING, Bytes.of(new byte[126])))
            .hint("Look at where the length of a frame is read.")
            .expectRefusal(1002);

    static final RunInfo RUN = new RunInfo(
            "0.1.0",
            "ws://localhost:9001/chat?room=1",
            false,
            StartedImage.NONE,
            List.of(),
            List.of(),
            "",
            "",
            Profile.CORE,
            6455,
            1.0,
            16,
            List.of(Delivery.OCTETS, Delivery.WHOLE),
            "",
            Shard.WHOLE,
            "17.0.15",
            Instant.parse("2026-11-21T10:00:00Z"),
            Set.of(Feature.PONG, Feature.ECHO),
            true,
            "",
            1234);

    private Sample() {}

    static CaseResult result(ConformanceCase conformanceCase, Delivery delivery, Verdict verdict) {
        return new CaseResult(
                new Trial(conformanceCase, delivery),
                verdict,
                "none of the allowed reactions",
                "5.5",
                "control frames are short",
                "Pong [126 octets] 0000 at 1.5 ms; " + HOSTILE,
                Optional.of(hostileTranscript()),
                Optional.of(new Transcript(List.of(new Event.Quiet(7)))),
                1_795_255_200_000L,
                2_500_000,
                false);
    }

    /** Control characters, markup, NUL, octets that are no UTF-8, and more than anyone wants to read. */
    static Transcript hostileTranscript() {
        Bytes evil = Bytes.utf8(HOSTILE).plus(Bytes.octets(0xC0, 0xAF, 0xFF));
        var response = new HttpResponse(
                "HTTP/1.1",
                101,
                HOSTILE,
                List.of(new Header("Server", HOSTILE)),
                Bytes.utf8("HTTP/1.1 101 " + HOSTILE),
                Bytes.EMPTY,
                List.of("a line holds a bare CR or NUL"));
        return new Transcript(List.of(
                new Event.Prefixed(50_000, evil),
                new Event.Connected(100_000, "localhost/127.0.0.1:9001"),
                new Event.Secured(150_000, "TLSv1.3", "TLS_AES_128_GCM_SHA256", HOSTILE, "CN=" + HOSTILE),
                new Event.Sent(200_000, Event.Role.UPGRADE, Bytes.latin1("GET / HTTP/1.1\r\n\r\n"), "GET / HTTP/1.1"),
                new Event.Responded(900_000, response),
                new Event.Sent(1_000_000, Event.Role.CASE, Bytes.hex("89fe007e01020304"), "Ping [126 octets] 00000000"),
                new Event.Received(1_500_000, Frame.of(Opcode.TEXT, evil).unmasked()),
                new Event.Received(1_600_000, Frame.close(1002, HOSTILE).unmasked()),
                new Event.Received(
                        1_700_000,
                        Frame.of(Opcode.BINARY, Bytes.of(new byte[70_000])).unmasked()),
                new Event.NotSent(1_800_000, Event.Role.CLOSE_REPLY, "closed by the peer"),
                new Event.HalfClosed(1_900_000),
                new Event.Truncated(1_950_000),
                new Event.Notified(1_960_000),
                new Event.Barred(1_970_000, Obstacle.WRONG_NAME, HOSTILE),
                new Event.Quiet(251_900_000),
                new Event.Garbled(252_000_000, "no frame: " + HOSTILE),
                new Event.Ended(252_400_000, Ending.RESET, HOSTILE)));
    }
}
