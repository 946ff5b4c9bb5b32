package dev.wsspec.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenResponseTest {

    @Test
    void of_a_handshake_all_that_its_verdict_may_hang_on_is_shown() {
        String head = "HTTP/1.1 101 Switching Protocols\r\nServer: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: wrong\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n";
        assertThat(SeenResponse.of(response(head), false))
                .isEqualTo("HTTP 101 Switching Protocols [Upgrade: websocket, Connection: Upgrade,"
                        + " Sec-WebSocket-Accept: wrong, Sec-WebSocket-Extensions: permessage-deflate]");
        assertThat(SeenResponse.of(response(head), true))
                .isEqualTo("HTTP 101 Switching Protocols [Sec-WebSocket-Extensions: permessage-deflate]");
    }

    @Test
    void of_a_refusal_what_it_would_rather_speak_is_shown() {
        String head = "HTTP/1.1 426 Upgrade Required\r\nConnection: close\r\nSec-WebSocket-Version: 13\r\n\r\n";
        assertThat(SeenResponse.of(response(head), false))
                .isEqualTo("HTTP 426 Upgrade Required [Sec-WebSocket-Version: 13]");
        assertThat(SeenResponse.of(response("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n"), false))
                .isEqualTo("HTTP 404 Not Found");
    }

    @Test
    void what_breaks_the_grammar_is_said() {
        HttpResponse refused = response("HTTP/1.1 400 Bad Request\r\nContent-Length: 41\r\n\r\n");
        assertThat(SeenResponse.of(refused.with(Bytes.EMPTY, List.of("a body shorter than its Content-Length")), false))
                .isEqualTo("HTTP 400 Bad Request (a body shorter than its Content-Length)");
    }

    @Test
    void however_long_the_fields_are_it_is_one_line() {
        String head = "HTTP/1.1 101 Switching Protocols\r\n"
                + ("Sec-WebSocket-Protocol: " + "p".repeat(900) + "\r\n").repeat(50) + "\r\n";
        assertThat(SeenResponse.of(response(head), false)).hasSizeLessThan(400).endsWith("\u2026]");
    }

    private static HttpResponse response(String head) {
        return HttpResponse.of(Bytes.latin1(head)).orElseThrow();
    }
}
