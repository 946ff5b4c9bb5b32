package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Reactions.servesBeside;
import static dev.wsspec.cases.Reactions.staysUsable;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Companions;
import dev.wsspec.wire.Frame;
import java.util.Collections;
import java.util.stream.Stream;

/** RFC 6455, sections 7.1 and 10.4: whatever other clients do, this one is served. */
public final class TroublesomeClients implements Catalogue {

    private static final String HINT =
            "One connection that stalls, floods or breaks must take no thread, lock or memory that the others need.";

    private static final Bytes HALF_A_FRAME = Bytes.hex("81850102030469");
    private static final Bytes HUGE_FRAME =
            Bytes.hex("82ff4000000000000000aabbccdd").plus(filler(16));

    @Override
    public String title() {
        return "10.4 Troublesome clients";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(stalling(), breaking(), many()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> stalling() {
        return Stream.of(
                beside("4.2.1-beside-half-a-request", "4.2.1-incomplete-handshake-timeout")
                        .beside(Companions.stalledRequests(20, "GET / HTTP/1.1\r\nHost: "))
                        .expect(pass(staysUsable())),
                beside("10.4-beside-half-a-frame", "10.4-slow-sender")
                        .beside(Companions.stalledFrames(50, HALF_A_FRAME))
                        .expect(pass(staysUsable())),
                beside("10.4-beside-huge-frames", "10.4-limit-single-frame")
                        .beside(Companions.stalledFrames(50, HUGE_FRAME))
                        .expect(pass(staysUsable())),
                beside("10.4-beside-clients-that-do-not-read", "10.4-slow-reader")
                        .needs(Feature.ECHO)
                        .beside(Companions.deaf(20, flood()))
                        .pause()
                        .expect(pass(staysUsable())));
    }

    private static Stream<ConformanceCase> breaking() {
        return Stream.of(
                beside("7.1.4-beside-resets-inside-a-frame", "7.1.4-client-rst")
                        .beside(Companions.resetting(100, HALF_A_FRAME))
                        .expect(pass(staysUsable())),
                beside("7.1.1-beside-resets-behind-a-close", "7.1.1-close-when-client-vanishes")
                        .beside(Companions.resetting(50, Bytes.EMPTY, close(1000)))
                        .expect(pass(staysUsable())),
                beside("7.1.4-beside-clients-that-leave", "7.1.4-client-rst")
                        .beside(Companions.leaving(50, Bytes.EMPTY))
                        .expect(pass(staysUsable())));
    }

    private static Stream<ConformanceCase> many() {
        return Stream.of(conformanceCase("10.4-beside-idle-connections")
                .may("6455-10.4-many-connections", "How many connections a server holds at a time is its own affair.")
                .alone()
                .onlyWhole()
                .beside(Companions.idle(200))
                .expect(
                        observed(staysUsable().and(servesBeside(200))),
                        observed(staysUsable()),
                        observed(new Reaction("serves fewer than 200 and not this one", seen -> true))));
    }

    private static Draft beside(String id, String row) {
        return conformanceCase(id)
                .must("6455-" + row, "What other clients do does not keep a server from serving this one.")
                .hint(HINT)
                .alone()
                .onlyWhole();
    }

    /** Two mebibytes for each connection: more than the sockets between us hold. */
    private static Frame[] flood() {
        return Collections.nCopies(32, binary(filler(64 << 10))).toArray(Frame[]::new);
    }
}
