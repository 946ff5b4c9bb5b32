package dev.wsspec.fuzz;

import dev.wsspec.reference.AcceptValue;
import dev.wsspec.wire.Bytes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws what a server says to a request: mostly a good 101, else something near one, or far from it. */
final class Heads {

    private static final Pattern KEY = Pattern.compile("(?im)^sec-websocket-key: *(\\S+)");

    private static final List<String> EXTENSIONS = List.of(
            "permessage-deflate",
            "permessage-deflate; server_no_context_takeover",
            "permessage-deflate; server_max_window_bits=9; client_max_window_bits=9",
            "permessage-deflate; server_max_window_bits=\"15\"",
            "permessage-deflate; client_max_window_bits=4294967297",
            "permessage-deflate; =; ;;,",
            "permessage-deflate, permessage-deflate",
            "x-unheard-of; a=\"b, c\"");

    private static final List<String> FIELDS = List.of(
            "Server: \u0080\u00ff\u001b[2J",
            "Sec-WebSocket-Protocol: chat",
            "Sec-WebSocket-Protocol: chat, chat",
            "Sec-WebSocket-Version: 13, 8",
            "Sec-WebSocket-Version: 13" + ", 8".repeat(15_000),
            "Sec-WebSocket-Extensions: a; b=\"" + "c".repeat(50_000),
            "Content-Length: 5",
            "Content-Length: 99999999999999999999",
            "Transfer-Encoding: chunked",
            " folded",
            ": no name",
            "no colon",
            "Connection: close",
            "Upgrade: h2c",
            "Sec-WebSocket-Accept: again");

    private static final List<String> REFUSALS = List.of(
            "HTTP/1.1 400 Bad Request\r\nContent-Length: 3\r\n\r\nno\n",
            "HTTP/1.1 426 Upgrade Required\r\nSec-WebSocket-Version: 13\r\nUpgrade: websocket\r\n\r\n",
            "HTTP/1.1 503 Service Unavailable\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nno\r\n0\r\n\r\n",
            "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"\r\n\r\n",
            "HTTP/1.1 302 Found\r\nLocation: ws://elsewhere/\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n",
            "HTTP/1.0 404 \r\nContent-Length: 9223372036854775807\r\n\r\n",
            "HTTP/1.1 204 No Content\r\n\r\n",
            "HTTP/2 400\r\n\r\n");

    private final Chance chance;

    Heads(Chance chance) {
        this.chance = chance;
    }

    Bytes answer(String request) {
        Bytes interim = chance.percent(4) ? interim() : Bytes.EMPTY;
        int kind = chance.below(100);
        if (kind < 60) {
            return interim.plus(switching(request));
        }
        if (kind < 80) {
            return interim.plus(chance.mutated(switching(request)));
        }
        if (kind < 90) {
            Bytes refusal = Bytes.latin1(chance.of(REFUSALS));
            return interim.plus(chance.percent(50) ? refusal : chance.mutated(refusal));
        }
        return chance.percent(50)
                ? chance.octets(2_000)
                : Bytes.latin1("HTTP/1.1 101 ").plus(chance.octets(300));
    }

    /** A few responses in front of the final one, or more than anybody would send. */
    private Bytes interim() {
        Bytes one = Bytes.latin1("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
        return Bytes.repeated(one, one.length() * (chance.percent(80) ? 2 : 40));
    }

    private Bytes switching(String request) {
        Matcher key = KEY.matcher(request);
        var head =
                new StringBuilder("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n");
        head.append("Sec-WebSocket-Accept: ")
                .append(AcceptValue.to(key.find() ? key.group(1) : ""))
                .append("\r\n");
        if (chance.percent(40)) {
            head.append("Sec-WebSocket-Extensions: ")
                    .append(chance.percent(60) ? EXTENSIONS.get(0) : chance.of(EXTENSIONS))
                    .append("\r\n");
        }
        while (chance.percent(20)) {
            head.append(chance.of(FIELDS)).append("\r\n");
        }
        return Bytes.latin1(head.append("\r\n").toString());
    }
}
