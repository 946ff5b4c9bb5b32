package dev.wsspec.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Ending;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Header;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WireCaptureTest {

    private static final Bytes REQUEST = Bytes.latin1("GET /chat HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n"
            + "Authorization: Basic c2VjcmV0\r\n\r\n");
    private static final Bytes RESPONSE = Bytes.latin1("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Accept: x\r\n\r\n");

    @TempDir
    private Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"/127.0.0.1:9001", "/[0:0:0:0:0:0:0:1]:8080", "example.org/198.51.100.7:443"})
    void wireshark_sees_an_upgrade_and_websocket_frames(String peer) throws Exception {
        assumeTrue(installed(), "tshark is not installed");
        String seen = tshark(WireCapture.of(exchange(peer), 1_795_255_200_123L), "-V");
        assertThat(seen)
                .contains("GET /chat HTTP/1.1", "101 Switching Protocols", "WebSocket", "Opcode: Ping (9)")
                .contains(
                        "Opcode: Connection Close (8)", "Status code: Protocol error (1002)", "[Checksum Status: Good]")
                .doesNotContain("Malformed", "incorrect", "[Bad", "c2VjcmV0", "revious segment");
    }

    @Test
    void wireshark_points_out_what_was_not_kept() throws Exception {
        assumeTrue(installed(), "tshark is not installed");
        Transcript heavy = exchange("/127.0.0.1:9001").abridged(10, 6);
        assertThat(tshark(WireCapture.of(heavy, 1_795_255_200_123L), "-V"))
                .contains("Previous segment(s) not captured");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost/127.0.0.1:9001, 127.0.0.1, 9001",
        "/[0:0:0:0:0:0:0:1]:80, 0:0:0:0:0:0:0:1, 80",
        "x/[fe80:0:0:0:1:2:3:4%eth0]:81, fe80:0:0:0:1:2:3:4, 81",
        "evil.example:80, 192.0.2.2, 80",
        "a/b.example:80, 192.0.2.2, 80",
        "a/1.2.3.4:99999, 1.2.3.4, 65535"
    })
    void addresses_are_read_and_names_are_not_looked_up(String text, String address, int port) {
        assertThat(Peer.of(text).getAddress().getHostAddress()).isEqualTo(address);
        assertThat(Peer.of(text).getPort()).isEqualTo(port);
    }

    @Test
    void a_write_that_was_cut_off_is_shown_as_far_as_it_went() {
        var sent = new Event.Sent(5, Event.Role.CASE, Bytes.latin1("0123456789"), "octets");
        String cut = capture(sent, new Event.NotSent(6, Event.Role.CASE, "closed by the peer after 4 octets"));
        assertThat(cut).contains("0123").doesNotContain("01234");
        var close = new Event.Received(6, Frame.close(1002, "").unmasked());
        assertThat(capture(sent, close, new Event.NotSent(7, Event.Role.CASE, "closed by the peer after 4 octets")))
                .contains("0123")
                .doesNotContain("01234");
        assertThat(capture(sent, close, new Event.NotSent(7, Event.Role.CASE, "FIN: Socket is not connected")))
                .contains("0123456789");
        assertThat(capture(sent, new Event.NotSent(6, Event.Role.CASE, "Broken pipe")))
                .doesNotContain("0123");
    }

    @Test
    void credentials_of_any_request_are_not_passed_around() {
        for (var role : List.of(Event.Role.PREFACE, Event.Role.UPGRADE)) {
            assertThat(capture(new Event.Sent(5, role, REQUEST, "request")))
                    .contains("Authorization: *")
                    .doesNotContain("c2VjcmV0");
        }
    }

    private static String capture(Event... then) {
        var events = new ArrayList<Event>(List.of(new Event.Connected(1, "/127.0.0.1:9001")));
        events.addAll(List.of(then));
        return new String(WireCapture.of(new Transcript(events), 0), StandardCharsets.ISO_8859_1);
    }

    private static Transcript exchange(String peer) {
        var switched = new HttpResponse(
                "HTTP/1.1",
                101,
                "Switching Protocols",
                List.of(new Header("Upgrade", "websocket")),
                RESPONSE,
                Bytes.EMPTY,
                List.of());
        Bytes ping = Frame.of(Opcode.PING, Bytes.of(new byte[126])).encode(0x01020304);
        return new Transcript(List.of(
                new Event.Connected(100_000, peer),
                new Event.Sent(200_000, Event.Role.UPGRADE, REQUEST, "upgrade request"),
                new Event.Responded(900_000, switched),
                new Event.Received(950_000, Frame.text("x".repeat(5_000)).unmasked()),
                new Event.Sent(1_000_000, Event.Role.CASE, ping, "Ping [126 octets]"),
                new Event.Received(1_500_000, Frame.close(1002, "too long").unmasked()),
                new Event.HalfClosed(1_600_000),
                new Event.Quiet(1_700_000),
                new Event.Ended(1_900_000, Ending.END_OF_STREAM, "")));
    }

    private String tshark(byte[] capture, String... options) throws Exception {
        Path file = dir.resolve("exchange.pcap");
        Files.write(file, capture);
        var command = new ArrayList<>(List.of(
                "tshark", "-r", file.toString(), "-o", "tcp.check_checksum:TRUE", "-o", "ip.check_checksum:TRUE"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out;
    }

    private static boolean installed() {
        try {
            return new ProcessBuilder("tshark", "-v")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
