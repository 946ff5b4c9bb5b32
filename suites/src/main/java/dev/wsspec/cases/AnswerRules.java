package dev.wsspec.cases;

import dev.wsspec.wire.Event;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Transcript;
import java.util.Set;
import java.util.function.Predicate;

/** What holds for every HTTP response a server sends, whatever it was asked. */
final class AnswerRules {

    // All possessive: what gives nothing back needs no stack, and a hostile server decides how long a list is.
    private static final String VERSION = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]?+|0)";
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String BLANKS = "[ \\t]*+";
    private static final String VALUE = "(?:" + TOKEN + "|\"(?:\\\\?+[!#$%&'*+.^_`|~0-9A-Za-z-])++\")";
    private static final String PARAMETER = TOKEN + "(?:" + BLANKS + "=" + BLANKS + VALUE + ")?+";
    private static final String EXTENSION = TOKEN + "(?:" + BLANKS + ";" + BLANKS + PARAMETER + ")*+";
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private AnswerRules() {}

    static Predicate<Transcript> each(Predicate<HttpResponse> good) {
        return seen ->
                seen.all(Event.Responded.class).map(Event.Responded::response).allMatch(good);
    }

    static Predicate<Transcript> switching(Predicate<HttpResponse> good) {
        return each(answer -> !answer.switched() || good.test(answer));
    }

    static boolean acceptedOnce(HttpResponse answer) {
        return answer.values("Sec-WebSocket-Accept").count() <= 1;
    }

    static boolean oneSubprotocol(HttpResponse answer) {
        return answer.values("Sec-WebSocket-Protocol").count() <= 1;
    }

    static boolean versionsListed(HttpResponse answer) {
        return answer.values("Sec-WebSocket-Version").allMatch(value -> value.matches(list(VERSION)));
    }

    static boolean extensionsListed(HttpResponse answer) {
        return answer.values("Sec-WebSocket-Extensions").allMatch(value -> value.matches(list(EXTENSION)));
    }

    static boolean statusLineComplete(HttpResponse answer) {
        return !answer.defects().contains("no space behind the status code");
    }

    static boolean challenges(HttpResponse answer) {
        return answer.status() != 401 || answer.value("WWW-Authenticate").isPresent();
    }

    static boolean redirects(HttpResponse answer) {
        return !REDIRECTS.contains(answer.status()) || answer.value("Location").isPresent();
    }

    /** One member at least; old servers may leave empty ones between (RFC 9110, section 5.6.1). */
    private static String list(String member) {
        return "[, \\t]*+" + member + "(?:" + BLANKS + "," + BLANKS + "(?:" + member + ")?+)*+";
    }
}
