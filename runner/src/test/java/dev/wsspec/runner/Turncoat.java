package dev.wsspec.runner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.rogue.RogueServer;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.FrameReader;
import dev.wsspec.wire.Opcode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Optional;

/**
 * Passes on what a good server says, so that it serves whoever keeps to the rules; in the place of each refusal it does
 * something hostile.
 */
final class Turncoat implements RogueServer.Deed {

    private static final int KEPT = 64 << 20;
    private static final int NORMAL = 1000;

    private final ReferenceServer server;
    private final RogueServer.Deed deed;

    Turncoat(ReferenceServer server, RogueServer.Deed deed) {
        this.server = server;
        this.deed = deed;
    }

    @Override
    @SuppressWarnings("try")
    public void to(Socket client) throws IOException {
        try (var good = new Socket("127.0.0.1", server.uri().getPort())) {
            var asks = new Thread(() -> pass(client, good), "turncoat");
            asks.setDaemon(true);
            asks.start();
            if (refuses(new BufferedInputStream(good.getInputStream()), client)) {
                good.close();
                deed.to(client);
            }
        }
    }

    /** Whether the good server refused; false when it ended the connection in good order. */
    private static boolean refuses(InputStream good, Socket client) throws IOException {
        String head = head(good);
        if (!head.startsWith("HTTP/1.1 101")) {
            return !head.isEmpty();
        }
        client.getOutputStream().write(head.getBytes(ISO_8859_1));
        var frames = new FrameReader(good);
        Optional<Frame> frame = frames.next(KEPT);
        while (frame.isPresent()) {
            if (frame.get().opcode() == Opcode.CLOSE && frame.get().closeCode() > NORMAL) {
                return true;
            }
            client.getOutputStream().write(frame.get().encode(0).toArray());
            frame = frames.next(KEPT);
        }
        client.shutdownOutput();
        return false;
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            head.append((char) octet);
            if (octet == '\n' && head.toString().endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString();
    }

    private static void pass(Socket from, Socket to) {
        try {
            var octets = new byte[16 << 10];
            for (int read = from.getInputStream().read(octets);
                    read >= 0;
                    read = from.getInputStream().read(octets)) {
                to.getOutputStream().write(octets, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // One of the two has left.
            return;
        }
    }

    /** Upgrades everybody, and then does it at once. */
    static RogueServer.Deed behind101(RogueServer.Deed deed) {
        return socket -> {
            if (!head(socket.getInputStream()).isEmpty()) {
                socket.getOutputStream()
                        .write(Bytes.latin1("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                        + "Connection: Upgrade\r\n\r\n")
                                .toArray());
                deed.to(socket);
            }
        };
    }
}
