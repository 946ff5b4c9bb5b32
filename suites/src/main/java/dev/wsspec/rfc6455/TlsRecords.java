package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Outcome.notApplicable;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.rfc6455.MessageOutcomes.taken;
import static dev.wsspec.rfc6455.TlsReactions.answersLast;
import static dev.wsspec.rfc6455.TlsReactions.lacksVersion;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Outcome;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Chop;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Tls;
import dev.wsspec.wire.TlsManner;
import dev.wsspec.wire.TlsManner.Records;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 10.6: frames over TLS, in either version and however records cut and join them. */
public final class TlsRecords implements Catalogue {

    private static final String ROW = "6455-10.6-tls-supported";
    private static final Bytes LAST = Bytes.utf8("the last of all");
    private static final String HINT = "Feed the frame parser with what TLS gives out, and until it gives out no more.";

    private static final Outcome ABSENT =
            notApplicable(lacksVersion()).because("10.6", "a server need not have every version of TLS");

    @Override
    public String title() {
        return "10.6 Frames in TLS records";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(versions(), split(), small(), joined(), cuts(), large())
                .flatMap(all -> all);
    }

    private static Stream<ConformanceCase> versions() {
        return Stream.of(Tls.TLS_1_2, Tls.TLS_1_3).map(version -> {
            Bytes all = filler(125);
            String digits = version.substring("TLSv".length()).replace('.', '-');
            return draft("frames-over-tls-" + digits, "Frames are served over each version of TLS that is offered.")
                    .tls(TlsManner.USUAL.only(version))
                    .send(ping("over " + version), Frame.of(Opcode.PING, all))
                    .expect(pass(answersLast(all)), ABSENT);
        });
    }

    private static Stream<ConformanceCase> split() {
        TlsManner split = TlsManner.USUAL.records(Records.SPLIT);
        return Stream.of(split, split.only(Tls.TLS_1_2))
                .map(manner -> draft(
                                "octet-by-octet" + (manner.version().isEmpty() ? "" : "-over-tls-1-2"),
                                "Records of TLS may arrive octet by octet.")
                        .tls(manner)
                        .send(binary(filler(200)), ping(LAST))
                        .expect(pass(answersLast(LAST)), ABSENT));
    }

    private static Stream<ConformanceCase> small() {
        return Stream.of(draft("of-one-octet", "A frame may come in as many records as it has octets.")
                .tls(TlsManner.USUAL)
                .send(Chop.every(1), binary(filler(400)), ping(LAST))
                .expect(taken(answersLast(LAST), 400)));
    }

    private static Stream<ConformanceCase> joined() {
        Frame[] pings = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> ping("number " + (100 + number)))
                .toArray(Frame[]::new);
        int each = 6 + pings[0].payload().length();
        return Stream.of(1, each, each + 1)
                .map(length -> draft(
                                "of-" + length + "-octets-in-one-segment",
                                "Many records may arrive in one segment of TCP.")
                        .tls(TlsManner.USUAL.records(Records.JOINED))
                        .send(Chop.every(length), pings)
                        .expect(pass(answersLast(pings[pings.length - 1].payload()))));
    }

    /** Behind each octet of a header with a 16-bit length. */
    private static Stream<ConformanceCase> cuts() {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(at -> draft("cut-header-behind-" + at, "A frame may go on in the next record.")
                        .tls(TlsManner.USUAL)
                        .send(Chop.at(at), binary(filler(130)), ping(LAST))
                        .expect(taken(answersLast(LAST), 130)));
    }

    /** A record holds 16 KiB at most, and where it ends a frame goes on in the next. */
    private static Stream<ConformanceCase> large() {
        return Stream.of(150, 400)
                .map(count -> draft(
                                "as-long-as-can-be-for-" + count + "-pings",
                                "A record may hold as many frames as go into 16 KiB.")
                        .tls(TlsManner.USUAL)
                        .send(Stream.concat(Stream.generate(() -> ping(120)).limit(count), Stream.of(ping(LAST)))
                                .toArray(Frame[]::new))
                        .expect(pass(answersLast(LAST))));
    }

    private static Draft draft(String words, String sentence) {
        return conformanceCase("10.6-records-" + words)
                .must(ROW, sentence)
                .hint(HINT)
                .onlyWhole();
    }
}
