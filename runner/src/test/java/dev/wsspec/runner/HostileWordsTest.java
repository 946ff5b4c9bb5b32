package dev.wsspec.runner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.reference.AcceptValue;
import dev.wsspec.report.RunDocument;
import dev.wsspec.rogue.RogueServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target that puts into every header, message and close reason what no report may pass on. */
class HostileWordsTest {

    private static final byte[] EVIL =
            ("\"><script>alert(1)</script>`|](javascript:x)\u001b[2J\u001b]0;mine\u0007\u0001\u007f"
                            + "\u0080\u00c0\u00af\u00ff]]>{{statement}}")
                    .getBytes(ISO_8859_1);
    private static final Pattern KEY = Pattern.compile("(?i)sec-websocket-key: *(\\S+)");

    @TempDir
    Path dir;

    @Test
    void nothing_it_says_is_markup_or_control_in_any_report() throws Exception {
        Spoken spoken;
        try (var target = RogueServer.that(HostileWordsTest::talk)) {
            spoken = Spoken.by(
                    "run",
                    target.uri(),
                    "5.5-ping-too-long",
                    "5.1-unmasked-text@whole",
                    "4.2.2-*@whole",
                    "-v",
                    "--patience",
                    "0.3",
                    "--no-allure-html",
                    "--report-dir",
                    dir.toString());
        }
        assertThat(spoken.code()).as(spoken.toString()).isIn(1, 3);
        assertThat(spoken.out() + spoken.err())
                .contains("script")
                .doesNotContainPattern("[\\p{Cntrl}&&[^\n\r]]|[\u0080-\u00ff&&[^§]]");
        for (String name :
                List.of("wsspec.json", "certificate.html", "certificate.md", "summary.md", "badge.svg", "badge.json")) {
            String page = Files.readString(dir.resolve(name), UTF_8);
            assertThat(page).as(name).doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
        }
        assertThat(Files.readString(dir.resolve("certificate.html")))
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script", "javascript:x)\"");
        assertThat(RunDocument.read(dir.resolve("wsspec.json")).results()).isNotEmpty();
        try (var files = Files.list(dir.resolve("allure-results"))) {
            for (Path file :
                    files.filter(one -> !one.toString().endsWith(".pcap")).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern("[\\p{Cntrl}&&[^\n\r]]");
            }
        }
    }

    /** Upgrades everyone, in these words, and then says them again whatever it is told. */
    private static void talk(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                return;
            }
            head.append((char) octet);
        }
        Matcher key = KEY.matcher(head);
        var out = socket.getOutputStream();
        String accept = key.find() ? AcceptValue.to(key.group(1)) : "none";
        out.write(("HTTP/1.1 101 " + printable() + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + accept + "\r\nServer: " + printable() + "\r\nX-" + "Words: "
                        + printable()
                        + "\r\n\r\n")
                .getBytes(ISO_8859_1));
        in.read(new byte[1]);
        out.write(0x81);
        out.write(EVIL.length);
        out.write(EVIL);
        out.write(0x88);
        out.write(EVIL.length + 2);
        out.write(new byte[] {0x03, (byte) 0xEA});
        out.write(EVIL);
        in.read(new byte[4096]);
    }

    /** As far as a field line can carry it. */
    private static String printable() {
        return new String(EVIL, ISO_8859_1);
    }
}
