package dev.wsspec.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TranscriptTextTest {

    @Test
    void every_event_is_one_line_of_printable_characters() {
        String text = TranscriptText.annotated(Sample.hostileTranscript());

        assertThat(text.lines()).hasSize(Sample.hostileTranscript().events().size());
        assertThat(text.replace("\n", "")).matches("[ -~…]*");
        assertThat(text)
                .contains("    1.0 ms  ->  sent case: Ping [126 octets] 00000000\n")
                .contains("\\xc0\\xaf\\xff\"")
                .contains("reset (\\x1b[2J");
    }

    @Test
    void octets_come_with_their_offset_and_what_is_printable() {
        assertThat(TranscriptText.hexDump(Sample.hostileTranscript()))
                .startsWith("""
                        -> at 0.2 ms, 18 octets
                        000000  47 45 54 20 2f 20 48 54 54 50 2f 31 2e 31 0d 0a  GET / HTTP/1.1..
                        000010  0d 0a                                            ..
                        """)
                .contains("70010 octets")
                .contains("… 65914 more\n");
    }
}
