package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.HandshakeReactions.accepts;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.rfc6455.HandshakeAnswers.EXTENSIONS;
import static dev.wsspec.rfc6455.HandshakeAnswers.marked;
import static dev.wsspec.rfc6455.HandshakeAnswers.selectsOnlyOfferedExtensions;
import static dev.wsspec.rfc6455.HandshakeAnswers.switchesWithout;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.UpgradeRequest;
import java.util.stream.Stream;

/** RFC 6455, section 4.2.2, items 4 and 5.6: a server answers extensions out of those offered. */
public final class HandshakeExtensions implements Catalogue {

    @Override
    public String title() {
        return "4.2.2 Extensions";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(
                notListed("not-offered", marked("extension-not-offered"), selectsOnlyOfferedExtensions()),
                notListed("unknown", upgrade().add(EXTENSIONS, "wsspec-unknown"), switchesWithout(EXTENSIONS)),
                notListed(
                        "unknown-with-parameter",
                        upgrade().add(EXTENSIONS, "wsspec-unknown; level=1"),
                        switchesWithout(EXTENSIONS)),
                derived("unknown-and-deflate", "wsspec-unknown, permessage-deflate"),
                derived("deflate-and-unknown", "permessage-deflate; client_max_window_bits, wsspec-unknown"));
    }

    private static ConformanceCase notListed(String words, UpgradeRequest request, Reaction answer) {
        return conformanceCase("4.2.2-extension-" + words)
                .must(
                        "6455-4.2.2-ext-not-listed-not-returned",
                        "A server names no extension that was not offered, nor one it cannot know.")
                .request(request)
                .hint("build the response's extensions from the offer; do not copy the offer, nor add your own")
                .expect(pass(accepts().and(answer)));
    }

    private static ConformanceCase derived(String words, String offer) {
        return conformanceCase("4.2.2-extension-" + words)
                .must("6455-4.2.2-ext-response-derived", "Every extension in the response stands in the offer.")
                .request(upgrade().add(EXTENSIONS, offer))
                .expect(pass(accepts().and(selectsOnlyOfferedExtensions())));
    }
}
