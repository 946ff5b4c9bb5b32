package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.HandshakeReactions.refuses;
import static dev.wsspec.cases.HandshakeReactions.refusesWithServerError;
import static dev.wsspec.cases.Outcome.notApplicable;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reactions.echoesInOrder;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc7692.ServerReactions.keeps;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Outcome;
import dev.wsspec.cases.PassiveRule;
import dev.wsspec.wire.Frame;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** RFC 7692, section 5: where permessage-deflate was not agreed, nothing is compressed, however well it would compress. */
public final class NothingAgreed implements Catalogue {

    private static final Frame RUN = text("nothing to agree on ".repeat(45));

    @Override
    public String title() {
        return "7692-5 Nothing agreed, nothing compressed";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(
                plain("without-an-offer", draft -> draft),
                plain("behind-an-offer-of-something-else", draft -> draft.deflate("permessage-foo")),
                plain(
                        "behind-an-offer-to-decline",
                        draft -> draft.deflate("permessage-deflate; server_max_window_bits=7"),
                        weak(refuses()).because("7692-7", "what is declined is the offer, not the handshake"),
                        notApplicable(refusesWithServerError())
                                .because("7692-7", "it is judged where offers are to be declined")));
    }

    private static ConformanceCase plain(String words, UnaryOperator<Draft> offer, Outcome... others) {
        Outcome sent = pass(echoesInOrder(RUN)
                .and(staysUsable())
                .and(keeps(PassiveRule.EXTENSIONS_AS_ANSWERED, "sets no reserved bit")));
        return offer.apply(conformanceCase("7692-5-nothing-compressed-" + words)
                        .must("7692-5-not-agreed-not-used", "Without an agreement a message is sent as it is.")
                        .needs(Feature.ECHO))
                .send(RUN)
                .hint("ask the response that was sent, not the offer, whether messages are compressed")
                .expect(Stream.concat(Stream.of(sent), Stream.of(others)).toArray(Outcome[]::new));
    }
}
