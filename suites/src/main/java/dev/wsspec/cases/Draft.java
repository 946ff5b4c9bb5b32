package dev.wsspec.cases;

import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.closesWithAnotherCode;
import static dev.wsspec.cases.Reactions.drops;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Chop;
import dev.wsspec.wire.Companions;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Exchange;
import dev.wsspec.wire.Finish;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Step;
import dev.wsspec.wire.TlsManner;
import dev.wsspec.wire.UpgradeRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Stream;

/** A case in the making; used for one case and then forgotten. */
public final class Draft {

    private static final Outcome DECLINED = Outcome.notApplicable(Reaction.reaction(
                    "declines what the case needs, and serves",
                    seen -> seen.all(Event.Skipped.class).findAny().isPresent() && seen.barrierAnswered()))
            .because("7692-5", "a server need not agree to an offer");

    private static final Outcome REFUSED = Outcome.notApplicable(Reaction.reaction(
                    "refuses the handshake with the offer",
                    seen -> seen.response()
                            .filter(response -> response.status() >= 400)
                            .isPresent()))
            .because("7692-5", "what becomes of offers is judged where they are to be taken or declined");

    private final String id;
    private final List<Step> steps = new ArrayList<>();
    private final Set<Feature> needs = EnumSet.noneOf(Feature.class);
    private Level level = Level.MUST;
    private String requirement = "";
    private String text = "";
    private String hint = "";
    private Solitude solitude = Solitude.NEVER;
    private UpgradeRequest request = UpgradeRequest.upgrade();
    private Chop requestChop = Chop.WHOLE;
    private Optional<UpgradeRequest> preface = Optional.empty();
    private Optional<Exchange> control = Optional.empty();
    private final List<Step> conditions = new ArrayList<>();
    private Optional<PassiveRule> passive = Optional.empty();
    private TlsManner manner = TlsManner.USUAL;
    private final List<Companions> companions = new ArrayList<>();
    private Set<Delivery> deliveries = EnumSet.allOf(Delivery.class);
    private Optional<Finish> finish = Optional.empty();

    private Draft(String id) {
        this.id = id;
    }

    static Draft of(String id) {
        return new Draft(id);
    }

    /** @param row the id in the register; the sentence says it in our own words */
    public Draft must(String row, String sentence) {
        return about(Level.MUST, row, sentence);
    }

    public Draft should(String row, String sentence) {
        return about(Level.SHOULD, row, sentence);
    }

    public Draft may(String row, String sentence) {
        return about(Level.MAY, row, sentence);
    }

    /** The same frames with the violation repaired: a target that does not serve these proves nothing by refusing ours. */
    public Draft control(Frame... frames) {
        boolean closing = hasClose(List.of(frames));
        control = Optional.of(Exchange.frames(closing ? Finish.END_OF_STREAM : Finish.BARRIER, frames));
        return this;
    }

    /** The same handshake with the violation repaired. */
    public Draft control(UpgradeRequest repaired) {
        control = Optional.of(Exchange.handshake(repaired));
        return this;
    }

    /** Opens with this request instead of the plain one. */
    public Draft request(UpgradeRequest other) {
        request = other;
        return this;
    }

    /** Opens with this request, cut into pieces. */
    public Draft request(UpgradeRequest other, Chop chop) {
        request = other;
        requestChop = chop;
        return this;
    }

    /** Another request goes first and is answered first; the handshake follows on its connection, or on a new one. */
    public Draft after(UpgradeRequest first) {
        preface = Optional.of(first);
        return this;
    }

    /** Offers permessage-deflate in its plainest form; what is sent is sent only when the server agrees. */
    public Draft deflate() {
        return deflate(Deflate.NAME, Agreed.deflate()).needs(Feature.DEFLATE);
    }

    /**
     * Offers this in Sec-WebSocket-Extensions; what is sent is sent only when the response is of this kind, and with any other
     * the case is not applicable.
     */
    public Draft deflate(String offer, Agreed... all) {
        request = request.add("Sec-WebSocket-Extensions", offer);
        Stream.of(all).map(agreed -> new Step.OnlyIf(agreed.words(), agreed)).forEach(conditions::add);
        return this;
    }

    /** Sends frames back to back. */
    public Draft send(Frame... frames) {
        return send(Chop.WHOLE, frames);
    }

    public Draft send(Chop chop, Frame... frames) {
        steps.add(new Step.Send(List.of(frames), chop));
        return this;
    }

    /** Sends frames once the server has answered a Ping that stands behind all before. */
    public Draft then(Frame... frames) {
        steps.add(new Step.Sync());
        return send(frames);
    }

    /** Sends octets that are no frame. */
    public Draft octets(Bytes octets) {
        steps.add(new Step.Octets(octets));
        return this;
    }

    /** Other connections are there before the exchange begins; how many were served is in the transcript. */
    public Draft beside(Companions others) {
        companions.add(others);
        return joinedBy(others);
    }

    /** Other connections come in the middle of the exchange; what is sent behind them is sent once they have spoken. */
    public Draft meanwhile(Companions others) {
        steps.add(new Step.Sync());
        steps.add(new Step.Meanwhile(others));
        return joinedBy(others);
    }

    private Draft joinedBy(Companions others) {
        return others.conduct() == Companions.Conduct.SERVED ? needs(Feature.PONG) : this;
    }

    /** How the octets are cut is the case itself, there are too many to send one by one, or the case fails when one comes late. */
    public Draft onlyWhole() {
        deliveries = EnumSet.of(Delivery.WHOLE);
        return this;
    }

    public Draft pause() {
        steps.add(new Step.Pause());
        return this;
    }

    public Draft halfClose() {
        steps.add(new Step.HalfClose());
        finish = Optional.of(Finish.END_OF_STREAM);
        return this;
    }

    /** Sends nothing more, so that what ends the connection is the server alone. */
    public Draft awaitEnd() {
        finish = Optional.of(Finish.END_OF_STREAM);
        return this;
    }

    /** Over TLS, treated like this; its control gets TLS as it usually is. */
    public Draft tls(TlsManner other) {
        manner = other;
        return needs(Feature.TLS);
    }

    /** Ends our direction without the goodbye of TLS. */
    public Draft truncate() {
        steps.add(new Step.Truncate());
        finish = Optional.of(Finish.END_OF_STREAM);
        return this;
    }

    public Draft needs(Feature feature) {
        needs.add(feature);
        return this;
    }

    public Draft hint(String sentence) {
        hint = sentence;
        return this;
    }

    /** It loads the target, or leaves traces in it. */
    public Draft alone() {
        solitude = Solitude.ALWAYS;
        return this;
    }

    /** It measures time, which others beside it may take from the target. */
    public Draft timed() {
        solitude = Solitude.WHEN_NOT_PASSED;
        return this;
    }

    /** It needs several connections at a time, which others beside it may take from the target. */
    public Draft contended() {
        solitude = Solitude.WHEN_NOT_PASSED;
        return this;
    }

    public ConformanceCase expect(Outcome... outcomes) {
        List<Step> all = Stream.concat(conditions.stream(), steps.stream()).toList();
        var exchange = new Exchange(
                preface, request, requestChop, all, finish.orElseGet(this::derivedFinish), companions, manner);
        return new ConformanceCase(
                id,
                level,
                requirement,
                text,
                control.map(this::conditioned),
                exchange,
                conditions.isEmpty() ? List.of(outcomes) : beginningWithDeclined(outcomes),
                needed(exchange),
                hint,
                ageless() ? Solitude.ALWAYS : solitude,
                deliveries,
                passive);
    }

    /** The connection has to be failed (section 7.1.7), best with this code. */
    public ConformanceCase expectRefusal(int... codes) {
        return expect(
                pass(closes(codes)),
                weak(closesWithAnotherCode())
                        .because("7.4.1", "each close code has a meaning, and this one has another"),
                weak(drops()).because("7.1.7", "an endpoint that fails a connection is to send a Close frame first"),
                weak(closesButLeavesTcpOpen()).because("7.1.1", "the TCP connection is to be closed after the Close"));
    }

    /** The handshake has to be refused with an HTTP error (section 4.2.1). */
    public ConformanceCase expectRejection() {
        withPlainControl();
        return expect(
                pass(HandshakeReactions.refuses()),
                weak(HandshakeReactions.refusesWithServerError())
                        .because("4.2.1", "the fault is the client's, and 5xx says it is the server's"),
                weak(HandshakeReactions.doesNotSwitch())
                        .because("4.2.1", "a handshake that does not match is answered with an error code"),
                weak(HandshakeReactions.dropsWithoutResponse())
                        .because("4.2.1", "a refusal is an HTTP response, though 10.7 lets a server drop TCP"),
                weak(HandshakeReactions.answersWithoutStatusLine())
                        .because("4.2.1", "a refusal is an HTTP response with a status line"));
    }

    /** The request asks for no WebSocket, or not in a way that binds: anything but a 101 will do. */
    public ConformanceCase expectNoSwitch(Outcome... others) {
        withPlainControl();
        Stream<Outcome> refusals = Stream.of(
                pass(HandshakeReactions.doesNotSwitch()),
                weak(HandshakeReactions.dropsWithoutResponse())
                        .because("4.2.1", "a refusal is an HTTP response, though 10.7 lets a server drop TCP"),
                weak(HandshakeReactions.answersWithoutStatusLine())
                        .because("4.2.1", "a refusal is an HTTP response with a status line"));
        return expect(Stream.concat(refusals, Stream.of(others)).toArray(Outcome[]::new));
    }

    /** The handshake has to be accepted and the connection served. */
    public ConformanceCase expectAccepted() {
        return expect(pass(HandshakeReactions.accepts()));
    }

    /** Nothing the target sends, here or in any other exchange of the run, breaks the rule. */
    public ConformanceCase expectNever(PassiveRule rule, Outcome... otherwise) {
        passive = Optional.of(rule);
        Outcome never = pass(new Reaction("never breaks the rule in the whole run", seen -> !rule.broken(seen)));
        return expect(Stream.concat(Stream.of(never), Stream.of(otherwise)).toArray(Outcome[]::new));
    }

    /** What has to be agreed for the case has to be agreed for its control. */
    private Exchange conditioned(Exchange plain) {
        return conditions.isEmpty()
                ? plain
                : plain.request(request, requestChop).behind(conditions);
    }

    private static List<Outcome> beginningWithDeclined(Outcome... outcomes) {
        return Stream.concat(Stream.of(DECLINED, REFUSED), Stream.of(outcomes)).toList();
    }

    /** Servers that take such a request line for HTTP/0.9 have been seen to remember it in the next request they serve. */
    private boolean ageless() {
        return new StringTokenizer(request.requestLine(), " ").countTokens() < 3;
    }

    private void withPlainControl() {
        if (control.isEmpty()) {
            control(UpgradeRequest.upgrade());
        }
    }

    private Draft about(Level keyword, String row, String sentence) {
        level = keyword;
        requirement = row;
        text = sentence;
        return this;
    }

    /** An echo of a Binary takes an application that answers one. */
    private Set<Feature> needed(Exchange exchange) {
        var all = EnumSet.noneOf(Feature.class);
        all.addAll(needs);
        if (needs.contains(Feature.ECHO) && exchange.sends(Opcode.BINARY)) {
            all.add(Feature.BINARY);
        }
        return all;
    }

    private Finish derivedFinish() {
        if (control.isPresent() && !steps.isEmpty()) {
            return Finish.QUIET;
        }
        boolean closing = steps.stream().anyMatch(step -> step instanceof Step.Send send && hasClose(send.frames()));
        if (closing) {
            return Finish.END_OF_STREAM;
        }
        return needs.contains(Feature.ECHO) ? Finish.ECHOES : Finish.BARRIER;
    }

    private static boolean hasClose(List<Frame> frames) {
        return frames.stream().anyMatch(frame -> frame.opcode() == Opcode.CLOSE);
    }
}
