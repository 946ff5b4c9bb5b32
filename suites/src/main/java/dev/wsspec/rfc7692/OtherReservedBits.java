package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.compressedBinary;
import static dev.wsspec.cases.Frames.compressedText;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Reactions.PROTOCOL_ERROR;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.List;
import java.util.stream.Stream;

/** RFC 6455, section 5.2: permessage-deflate gives RSV1 a meaning, and RSV2 and RSV3 none (RFC 7692, section 9.2). */
public final class OtherReservedBits implements Catalogue {

    private static final Bytes HELLO = Bytes.hex("f248cdc9c90700");
    private static final int BOTH = Frame.RSV2 | Frame.RSV3;

    @Override
    public String title() {
        return "7692-9.2 Reserved bits beside RSV1";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(Frame.RSV2, Frame.RSV3, BOTH)
                .flatMap(bits -> Stream.of(
                        refused(bits, "plain-text", text("Hello")),
                        refused(bits, "compressed-text", compressedText(HELLO)),
                        refused(bits, "plain-binary", binary(HELLO)),
                        refused(bits, "compressed-binary", compressedBinary(HELLO)),
                        refused(bits, "ping-with-deflate", ping("Hello")),
                        refused(bits, "compressed-start", compressedText(HELLO).notFinal(), continuation(Bytes.EMPTY)),
                        behind(bits)));
    }

    /** The bits are on the first frame; what would follow it is in the control alone. */
    private static ConformanceCase refused(int bits, String words, Frame... frames) {
        Frame first = frames[0];
        return conformanceCase("5.2-" + words(bits) + "-on-" + words)
                .must("6455-5.2-rsv23-with-deflate", "With permessage-deflate the other reserved bits are 0 as ever.")
                .deflate()
                .control(frames)
                .send(first.rsv(first.rsv() | bits))
                .hint("take RSV1 alone out of the check of the reserved bits")
                .expectRefusal(PROTOCOL_ERROR);
    }

    private static ConformanceCase behind(int bits) {
        Frame start = compressedText(HELLO.slice(0, 3)).notFinal();
        Frame end = continuation(HELLO.slice(3, HELLO.length()));
        return conformanceCase("5.2-" + words(bits) + "-on-end-of-compressed-text")
                .must("6455-5.2-rsv23-with-deflate", "With permessage-deflate the other reserved bits are 0 as ever.")
                .deflate()
                .control(start, end)
                .send(start, end.rsv(bits))
                .expectRefusal(PROTOCOL_ERROR);
    }

    private static String words(int bits) {
        return List.of("", "rsv3", "rsv2", "rsv2-rsv3").get(bits);
    }
}
