package dev.wsspec.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.wire.Bytes;
import org.junit.jupiter.api.Test;

final class EscapedTest {

    @Test
    void printable_ascii_stays_as_it_is() {
        assertThat(Escaped.text("GET /a?b=c HTTP/1.1 ~ \\ \"x\"")).isEqualTo("GET /a?b=c HTTP/1.1 ~ \\ \"x\"");
    }

    @Test
    void control_characters_become_hexadecimal() {
        assertThat(Escaped.text("a\u001b[31m\r\n\0\t\u007f")).isEqualTo("a\\x1b[31m\\x0d\\x0a\\x00\\x09\\x7f");
    }

    @Test
    void anything_beyond_ascii_becomes_code_units() {
        assertThat(Escaped.text("é\u009b\u202e😀")).isEqualTo("\\u00e9\\u009b\\u202e\\ud83d\\ude00");
    }

    @Test
    void the_signs_that_reports_write_stay() {
        assertThat(Escaped.text("§5.5 00…")).isEqualTo("§5.5 00…");
    }

    @Test
    void escaping_twice_changes_nothing() {
        String once = Escaped.text(Sample.HOSTILE);
        assertThat(Escaped.text(once)).isEqualTo(once);
    }

    @Test
    void octets_that_are_no_utf_8_are_shown_one_by_one() {
        assertThat(Escaped.octets(Bytes.octets('o', 'k', 0xC0, 0xAF, 0x1B, 0x00)))
                .isEqualTo("ok\\xc0\\xaf\\x1b\\x00");
    }

    @Test
    void a_long_text_is_cut() {
        assertThat(Escaped.text("abc\u001bdef", 4)).isEqualTo("abc\\x1b…");
    }

    @Test
    void markup_means_nothing_in_html() {
        assertThat(Html.element("p", "<a href='x'>&\"\u001b"))
                .isEqualTo("<p>&lt;a href=&#39;x&#39;&gt;&amp;&quot;\\x1b</p>");
    }
}
