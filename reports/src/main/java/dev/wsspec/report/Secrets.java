package dev.wsspec.report;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Credentials;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Header;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reports are passed around, and the credentials of a request are not to be passed around with them. */
final class Secrets {

    /** Each character of the value of such a field line in the head of a request. */
    private static final Pattern VALUE =
            Pattern.compile("(?im)(?:^(?:" + Credentials.NAMES + "):[ \\t]*|\\G(?<!^))[^\\r\\n]");

    private Secrets() {}

    /** Its value is not there. */
    static boolean hidden(Header field) {
        return Credentials.named(field.name());
    }

    /** The same field, its value replaced by an ellipsis when it is a credential. */
    static Header hide(Header field) {
        return Credentials.named(field.name()) ? new Header(field.name(), "…") : field;
    }

    /** The same as the next where the role is one whose octets may hold credentials. */
    static Bytes hide(Event.Role role, Bytes octets) {
        boolean request = role == Event.Role.UPGRADE || role == Event.Role.PREFACE;
        return request ? hide(octets) : octets;
    }

    /** The same number of octets, those of credentials replaced by asterisks. */
    static Bytes hide(Bytes request) {
        String head = request.text(StandardCharsets.ISO_8859_1);
        if (!named(head)) {
            return request;
        }
        String hidden = VALUE.matcher(head)
                .replaceAll(found -> found.group().substring(0, found.group().length() - 1) + "*");
        return Bytes.latin1(hidden);
    }

    /** Whether a line begins with the name of a credential; most requests have none, and there are thousands. */
    private static boolean named(String head) {
        int begin = 0;
        for (int at = 0; at < head.length(); at++) {
            char octet = head.charAt(at);
            if (octet == ':' && begin >= 0) {
                if (Credentials.named(head.substring(begin, at))) {
                    return true;
                }
                begin = -1;
            } else if (octet == '\n' || octet == '\r') {
                begin = at + 1;
            }
        }
        return false;
    }
}
