package dev.wsspec.guard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands in front of a server as one that has too little memory: while more than a few are connected, it drops a connection
 * now and then without a word, when something comes behind the handshake.
 */
final class CrampedServer implements AutoCloseable {

    private static final int BEARABLE = 8;
    private static final int ONE_IN = 50;
    private static final int BUFFER = 64 << 10;

    private final ServerSocket listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger connected = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger dropped = new AtomicInteger();
    private final URI server;

    CrampedServer(URI server) throws IOException {
        this.server = server;
        threads.execute(this::accept);
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + listener.getLocalPort() + "/");
    }

    /** How many connections ended without a word. */
    int dropped() {
        return dropped.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket near = listener.accept();
                var far = new Socket(server.getHost(), server.getPort());
                connected.incrementAndGet();
                threads.execute(() -> answer(near, far));
                threads.execute(() -> ask(near, far));
            }
        } catch (IOException e) {
            // The test is over.
            return;
        }
    }

    private void ask(Socket near, Socket far) {
        var buffer = new byte[BUFFER];
        boolean upgraded = false;
        try {
            InputStream in = near.getInputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (upgraded && cramped()) {
                    dropped.incrementAndGet();
                    throw new IOException("dropped without a word");
                }
                far.getOutputStream().write(buffer, 0, length);
                upgraded |= new String(buffer, 0, length, ISO_8859_1).endsWith("\r\n\r\n");
            }
            far.shutdownOutput();
        } catch (IOException e) {
            close(far);
        }
    }

    private boolean cramped() {
        return connected.get() > BEARABLE && asked.incrementAndGet() % ONE_IN == 0;
    }

    private void answer(Socket near, Socket far) {
        try {
            far.getInputStream().transferTo(near.getOutputStream());
            near.shutdownOutput();
        } catch (IOException e) {
            close(near);
        } finally {
            connected.decrementAndGet();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
