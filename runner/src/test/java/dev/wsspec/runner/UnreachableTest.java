package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.report.RunDocument;
import dev.wsspec.rogue.RogueServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnreachableTest {

    @TempDir
    Path dir;

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void a_target_that_is_no_websocket_server_is_told_in_one_sentence(String name, RogueServer.Deed deed, String wanted)
            throws Exception {
        try (var target = RogueServer.that(deed)) {
            assertIncomplete(run(target.uri()), wanted);
        }
    }

    @Test
    void one_attempt_says_enough_about_a_target_that_stays_silent() throws Exception {
        var asked = new AtomicInteger();
        RogueServer.Deed silence = socket -> {
            asked.incrementAndGet();
            hang(socket);
        };
        try (var target = RogueServer.that(silence)) {
            assertIncomplete(run(target.uri()), "within 650 ms");
            assertThat(asked).hasValue(1);
            assertThat(RunDocument.read(dir.resolve(RunDocument.FILE)).run().durationMillis())
                    .isBetween(650L, 5_000L);
        }
    }

    @Test
    void nobody_listens() throws Exception {
        String uri;
        try (var target = RogueServer.that(socket -> {})) {
            uri = target.uri();
        }
        assertIncomplete(run(uri), "Cannot connect to " + uri);
    }

    @Test
    void there_is_no_such_host() throws Exception {
        assertIncomplete(run("ws://no-such-host.invalid/"), "Cannot connect to");
    }

    @Test
    void the_target_does_not_speak_tls() throws Exception {
        try (var target = RogueServer.that(UnreachableTest::notFound)) {
            assertIncomplete(run(target.uri().replace("ws:", "wss:")), "wss://");
        }
    }

    static Stream<Arguments> targets() {
        return Stream.of(
                target("404", UnreachableTest::notFound, "is the path right?"),
                target("no HTTP", socket -> say(socket, "220 mail.example ESMTP\r\n"), "does not speak HTTP"),
                target("TLS alert", socket -> say(socket, "\u0015\u0003\u0003\u0000\u0002\u0002\u0032"), "TLS"),
                target("hang", UnreachableTest::hang, "did not answer"),
                target("close at once", socket -> {}, "without answering"),
                target("reset", UnreachableTest::reset, "without answering"));
    }

    private static Arguments target(String name, RogueServer.Deed deed, String wanted) {
        return Arguments.of(name, deed, wanted);
    }

    private Spoken run(String uri) {
        return Spoken.by("run", uri, "--patience", "0.1", "--report-dir", dir.toString());
    }

    private void assertIncomplete(Spoken spoken, String wanted) throws IOException {
        assertThat(spoken.err()).startsWith("wsspec: ").contains(wanted).hasLineCount(1);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.code()).isEqualTo(3);
        RunDocument document = RunDocument.read(dir.resolve(RunDocument.FILE));
        assertThat(document.run().complete()).isFalse();
        assertThat(document.run().incompleteReason()).contains(wanted);
    }

    private static void notFound(Socket socket) throws IOException {
        say(socket, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }

    private static void hang(Socket socket) throws IOException {
        while (socket.getInputStream().read() >= 0) {
            // Reads whatever comes and says nothing.
            continue;
        }
    }

    private static void reset(Socket socket) throws IOException {
        readHead(socket);
        socket.setSoLinger(true, 0);
    }

    private static void readHead(Socket socket) throws IOException {
        assertThat(socket.getInputStream().read(new byte[4_096])).isPositive();
    }

    private static void say(Socket socket, String text) throws IOException {
        readHead(socket);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
