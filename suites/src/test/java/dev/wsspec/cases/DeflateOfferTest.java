package dev.wsspec.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Header;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Offers and answers are held against each other on transcripts written by hand. */
class DeflateOfferTest {

    private static final String FIELD = "Sec-WebSocket-Extensions";
    private static final String NAME = "permessage-deflate";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                    | ''",
                "''                                    | ; server_no_context_takeover; client_no_context_takeover",
                "''                                    | ; server_max_window_bits=12",
                "; server_max_window_bits=10           | ; server_max_window_bits=10",
                "; server_max_window_bits=10           | ; server_max_window_bits=\"9\"",
                "; server_max_window_bits=\"10\"       | ;server_max_window_bits=8",
                "; server_no_context_takeover          | ; server_no_context_takeover",
                "; client_no_context_takeover          | ''",
                "; client_max_window_bits              | ''",
                "; client_max_window_bits              | ; client_max_window_bits=15",
                "; client_max_window_bits=10           | ; client_max_window_bits=10",
                "; wsspec, permessage-deflate          | ''",
                "; server_max_window_bits=9, permessage-deflate | ''",
                "; SERVER_NO_CONTEXT_TAKEOVER          | ; server_no_context_takeover"
            })
    void an_answer_that_takes_an_offer(String offered, String answered) {
        assertThat(taken(offered, answered)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "; server_max_window_bits=10           | ''",
                "; server_max_window_bits=10           | ; server_max_window_bits=11",
                "; server_max_window_bits=8            | ; server_max_window_bits=9",
                "; server_no_context_takeover          | ''",
                "''                                    | ; client_max_window_bits=15",
                "; client_max_window_bits              | ; client_max_window_bits",
                "; client_max_window_bits=10           | ; client_max_window_bits=11",
                "''                                    | ; server_max_window_bits",
                "''                                    | ; server_max_window_bits=08",
                "''                                    | ; server_max_window_bits=16",
                "''                                    | ; server_no_context_takeover=1",
                "''                                    | ; wsspec",
                "''                                    | ; client_no_context_takeover; client_no_context_takeover",
                "; server_max_window_bits=9, permessage-deflate; server_no_context_takeover | ''"
            })
    void an_answer_that_takes_none(String offered, String answered) {
        assertThat(taken(offered, answered)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "; wsspec",
                "; server_max_window_bits",
                "; server_max_window_bits=7",
                "; server_max_window_bits=010",
                "; client_max_window_bits=16",
                "; client_max_window_bits=\"\"",
                "; server_no_context_takeover=\"\"",
                "; client_max_window_bits; client_max_window_bits"
            })
    void an_offer_that_nobody_can_take(String offered) {
        assertThat(DeflateOffer.in(transcript(NAME + offered, NAME))).isEmpty();
    }

    @Test
    void offers_are_read_from_all_lines_of_the_head_and_from_nothing_else() {
        String body = "\r\n\r\n" + FIELD + ": " + NAME;
        assertThat(DeflateOffer.in(transcript("x, y\r\nsec-websocket-extensions:" + NAME + body, NAME)))
                .hasSize(1);
    }

    private static boolean taken(String offered, String answered) {
        Transcript seen = transcript(NAME + offered, NAME + answered);
        assertThat(DeflateOffer.in(seen)).isNotEmpty();
        return !PassiveRule.DEFLATE_AS_OFFERED.broken(seen);
    }

    private static Transcript transcript(String offered, String answered) {
        String request = "GET / HTTP/1.1\r\n" + FIELD + ": " + offered + "\r\n\r\n";
        var response = new HttpResponse(
                "HTTP/1.1", 101, "", List.of(new Header(FIELD, answered)), Bytes.EMPTY, Bytes.EMPTY, List.of());
        return new Transcript(List.of(
                new Event.Sent(0, Event.Role.UPGRADE, Bytes.latin1(request), ""), new Event.Responded(1, response)));
    }
}
