package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.HandshakeReactions.accepts;
import static dev.wsspec.cases.HandshakeReactions.doesNotSwitch;
import static dev.wsspec.cases.HandshakeReactions.dropsWithoutResponse;
import static dev.wsspec.cases.HandshakeReactions.response;
import static dev.wsspec.cases.HandshakeReactions.switches;
import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reaction.reaction;
import static dev.wsspec.cases.Reactions.PROTOCOL_ERROR;
import static dev.wsspec.rfc6455.HandshakeAnswers.EXTENSIONS;
import static dev.wsspec.rfc6455.HandshakeAnswers.anythingButSilence;
import static dev.wsspec.rfc6455.HandshakeAnswers.marked;
import static dev.wsspec.rfc6455.HandshakeAnswers.selectsOnlyOfferedExtensions;
import static dev.wsspec.rfc6455.HandshakeAnswers.switchesWithout;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Transcript;
import dev.wsspec.wire.UpgradeRequest;
import java.util.List;
import java.util.stream.Stream;

/** RFC 6455, section 9: which extensions a server may answer to which offers. */
public final class HandshakeExtensionChoice implements Catalogue {

    private static final String DEFLATE = "permessage-deflate";
    private static final List<String> DEFLATE_PARAMETERS = List.of(
            "server_no_context_takeover",
            "client_no_context_takeover",
            "server_max_window_bits",
            "client_max_window_bits");

    @Override
    public String title() {
        return "9 Choice of extensions";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(unknown(), subsets(), spelling(), open(), use()).flatMap(part -> part);
    }

    private static Stream<ConformanceCase> unknown() {
        return Stream.of(
                declined("9-extension-not-offered", "9-ext-none-offered", marked("no-extension-offered")),
                declined("9-extension-private", "9-ext-unknown-ignored", offer("x-wsspec")),
                declined("9-extension-with-two-parameters", "9-ext-unknown-ignored", offer("wsspec-a; bar=1; baz")),
                declined("9-extensions-two-unknown", "9-ext-unknown-ignored", offer("wsspec-a, wsspec-b; q=1")));
    }

    private static ConformanceCase declined(String id, String row, UpgradeRequest request) {
        return conformanceCase(id)
                .must("6455-" + row, "An extension that nobody offered, or nobody knows, is left out of the response.")
                .request(request)
                .hint("skip offers you do not know, and accept the handshake without them")
                .expect(pass(accepts().and(switchesWithout(EXTENSIONS))));
    }

    private static Stream<ConformanceCase> subsets() {
        UpgradeRequest split = offer("wsspec-c").add(EXTENSIONS, DEFLATE);
        return Stream.of(
                conformanceCase("9-extensions-three-and-one-known")
                        .may(
                                "6455-9-ext-may-accept-subset",
                                "Of several offers a server takes those it knows, or none.")
                        .request(offer("wsspec-a, " + DEFLATE + ", wsspec-b"))
                        .expect(
                                pass(accepts().and(selectsOnly(DEFLATE))),
                                weak(doesNotSwitch()).because("9", "what is not known is left out, and no error")),
                conformanceCase("11.3.2-extensions-in-two-lines")
                        .must("6455-11.3.2-ext-request-lines-merged", "Offers in several lines are one list.")
                        .request(split)
                        .expect(pass(accepts().and(selectsOnly(DEFLATE)))));
    }

    private static Stream<ConformanceCase> spelling() {
        return Stream.of(
                spelt("9.1-extensions-with-spaces", "9.1-ext-lws", "wsspec-d ; a = 1 , wsspec-e"),
                spelt("9.1-extensions-with-tabs", "9.1-ext-lws", "wsspec-d\t;\ta\t=\t1"),
                spelt("9.1-extensions-deflate-with-spaces", "9.1-ext-lws", DEFLATE + " ; client_max_window_bits"),
                spelt("4.3-extensions-with-quoted-pair", "4.3-ext-quoted-pair", "wsspec-f; a=\"\\b\""),
                spelt(
                        "4.3-extensions-deflate-with-quoted-pair",
                        "4.3-ext-quoted-pair",
                        DEFLATE + "; server_max_window_bits=\"1\\0\""));
    }

    private static ConformanceCase spelt(String id, String row, String value) {
        return conformanceCase(id)
                .must("6455-" + row, "Blanks around the signs, and escapes in quotes, do not change an offer.")
                .request(offer(value))
                .expect(
                        pass(accepts().and(selectsOnly(DEFLATE))),
                        weak(doesNotSwitch()).because("9.1", "the grammar allows the offer; it may be declined"));
    }

    private static Stream<ConformanceCase> open() {
        return Stream.of(
                open("4.3-extension-with-quoted-blank", "4.3-ext-quoted-nontoken", "wsspec-g; a=\"b c\""),
                open("4.3-extension-with-quoted-nothing", "4.3-ext-quoted-nontoken", "wsspec-g; a=\"\""),
                open(
                        "4.3-extension-deflate-with-quoted-blank",
                        "4.3-ext-quoted-nontoken",
                        DEFLATE + "; server_max_window_bits=\"1 0\""),
                conformanceCase("9.1-extension-in-capitals")
                        .may("6455-9.1-ext-case", "No RFC says whether capitals matter in the name of an extension.")
                        .request(offer("Permessage-Deflate"))
                        .expect(anythingButSilence()),
                conformanceCase("9.1-extension-of-browsers-past")
                        .must(
                                "6455-9.1-ext-response-registered",
                                "The registry knows permessage-deflate, but not these.")
                        .request(offer("x-webkit-deflate-frame, deflate-frame, perframe-deflate, wsspec-h"))
                        .expect(
                                observed(accepts().and(switchesWithout(EXTENSIONS))),
                                observed(accepts().and(selectsOnlyOfferedExtensions()))
                                        .because("9.1", "private extensions are in use between those who know them"),
                                observed(doesNotSwitch())),
                conformanceCase("9-deflate-parameters-of-the-response")
                        .must(
                                "6455-9-ext-params-follow-spec",
                                "Parameters in the response are those its extension defines.")
                        .request(offer(DEFLATE + "; client_max_window_bits; server_no_context_takeover"))
                        .expect(
                                observed(accepts().and(switchesWithout(EXTENSIONS)))
                                        .because("9", "an extension may be declined"),
                                pass(accepts()
                                        .and(reaction("answers known parameters", HandshakeExtensionChoice::known))),
                                observed(doesNotSwitch())));
    }

    /** What the quotes hold is no token, so a server that takes it for a parameter of an extension it uses is wrong. */
    private static ConformanceCase open(String id, String row, String value) {
        return conformanceCase(id)
                .must("6455-" + row, "Behind the quotes there is a token; what is none is no parameter.")
                .request(offer(value))
                .expect(
                        observed(accepts().and(switchesWithout(EXTENSIONS))),
                        fail(switches()),
                        observed(doesNotSwitch()),
                        observed(dropsWithoutResponse()));
    }

    private static Stream<ConformanceCase> use() {
        return Stream.of(Frame.RSV1, Frame.RSV2)
                .map(bit -> conformanceCase("9.1-reserved-bit-" + bit + "-behind-declined-offer")
                        .must("6455-9.1-ext-no-use-without-response", "An extension that was declined is not in use.")
                        .control(text("declined"))
                        .request(offer("wsspec-i"))
                        .send(text("declined").rsv(bit))
                        .hint("let reserved bits through only when the 101 named an extension that defines them")
                        .expectRefusal(PROTOCOL_ERROR));
    }

    private static UpgradeRequest offer(String value) {
        return upgrade().add(EXTENSIONS, value);
    }

    private static Reaction selectsOnly(String name) {
        return response(
                "answers 101 with no extension but " + name,
                answer -> answer.switched()
                        && answer.list(EXTENSIONS).stream()
                                .map(SentFields::name)
                                .allMatch(name::equals));
    }

    private static boolean known(Transcript seen) {
        return seen.response().stream()
                .flatMap(answer -> answer.list(EXTENSIONS).stream())
                .flatMap(member -> Stream.of(member.split(";")).skip(1))
                .map(parameter -> parameter.split("=", 2)[0].strip())
                .allMatch(DEFLATE_PARAMETERS::contains);
    }
}
