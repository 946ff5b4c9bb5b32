package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.wire.Chop;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * RFC 6455, section 4.2.1: the handshake is octets in a stream, wherever TCP cuts them.
 *
 * <p>Between them the two cuttings into pairs part every CR from its LF, and the last four octets in all three places.
 */
public final class HandshakeDelivery implements Catalogue {

    private static final int LONGEST = 2_048;

    @Override
    public String title() {
        return "4.2.1 Delivery of the request";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(
                cut("into-pairs", every(2, 2)),
                cut("into-pairs-from-second-octet", every(1, 2)),
                cut("into-sevens", every(7, 7)));
    }

    private static ConformanceCase cut(String words, Chop chop) {
        return conformanceCase("4.2.1-request-cut-" + words)
                .must("6455-4.2.1-bytewise-delivery", "A request that arrives in pieces is the same request.")
                .request(upgrade(), chop)
                .hint("keep what was read until the empty line is there; one read is not one request")
                .expectAccepted();
    }

    private static Chop every(int first, int step) {
        return Chop.at(IntStream.iterate(first, at -> at < LONGEST, at -> at + step)
                .boxed()
                .toArray(Integer[]::new));
    }
}
