package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Reactions.NORMAL;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.PassiveRule;
import dev.wsspec.wire.Frame;
import java.util.stream.Stream;

/** What holds for every message that a server compresses, in whatever exchange of the run; these cases come last. */
public final class PassiveDeflate implements Catalogue {

    @Override
    public String title() {
        return "7692-7.2.1 Whatever the server compresses";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(
                never(
                        "7692-6.1-server-rsv1-on-first-frames",
                        "7692-6.1-rsv1-first-frame-only",
                        PassiveRule.DEFLATE_MARKS_FIRST_FRAME_ONLY,
                        "A server sets RSV1 on the first frame of a compressed message and on no other.",
                        ping("marked?"),
                        close(NORMAL, "marked?")),
                never(
                        "7692-7.2.1-server-sends-deflate",
                        "7692-7.2.1-server-output-inflates",
                        PassiveRule.DEFLATE_INFLATES,
                        "What a server compresses inflates, once 00 00 ff ff is back.",
                        text("does it inflate?")),
                never(
                        "7692-7.2.1-server-keeps-to-its-message",
                        "7692-7.2.1-server-no-context",
                        PassiveRule.DEFLATE_FORGETS_CONTEXT,
                        "A server that agreed to forget refers to no earlier message.",
                        text("again and again"),
                        text("again and again")),
                never(
                        "7692-7.2.1-server-keeps-to-its-window",
                        "7692-7.2.1-server-window-limit",
                        PassiveRule.DEFLATE_KEEPS_WINDOW,
                        "A server refers back no further than the window it agreed to.",
                        text("how far back?")),
                never(
                        "7692-7.2.1-server-removes-the-tail",
                        "7692-7.2.1-server-tail-removed",
                        PassiveRule.DEFLATE_REMOVES_TAIL,
                        "A server removes 00 00 ff ff from the end of what it compressed.",
                        text("what is at the end?")),
                never(
                        "7692-7.2.1-server-pads-with-zeros",
                        "7692-7.2.1-bfinal-padding",
                        PassiveRule.DEFLATE_PADS_WITH_ZEROS,
                        "Behind a block with BFINAL a server fills the octet with zeros.",
                        text("what fills the octet?")));
    }

    private static ConformanceCase never(String id, String row, PassiveRule rule, String sentence, Frame... frames) {
        return conformanceCase(id).must(row, sentence).deflate().send(frames).expectNever(rule);
    }
}
