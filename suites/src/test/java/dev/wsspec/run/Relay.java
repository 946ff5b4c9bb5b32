package dev.wsspec.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Passes connections on to servers in turn, and all that are left to the last of them. */
final class Relay implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Iterator<URI> servers;
    private final UnaryOperator<InputStream> asked;
    private final AtomicInteger taken = new AtomicInteger();

    Relay(List<URI> servers) throws IOException {
        this(servers, UnaryOperator.identity());
    }

    /** @param asked what becomes of all that clients send; when it cannot be read the connection is dropped */
    Relay(List<URI> servers, UnaryOperator<InputStream> asked) throws IOException {
        this.servers = servers.iterator();
        this.asked = asked;
        threads.execute(this::accept);
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + listener.getLocalPort() + "/");
    }

    /** How many connections were taken. */
    int taken() {
        return taken.get();
    }

    private void accept() {
        URI server = servers.next();
        try {
            while (true) {
                Socket near = listener.accept();
                var far = new Socket(server.getHost(), server.getPort());
                InputStream sent = asked.apply(near.getInputStream());
                threads.execute(() -> pass(sent, far));
                InputStream answers = far.getInputStream();
                threads.execute(() -> pass(answers, near));
                taken.incrementAndGet();
                server = servers.hasNext() ? servers.next() : server;
            }
        } catch (IOException e) {
            // The test is over.
            return;
        }
    }

    private static void pass(InputStream from, Socket to) {
        try {
            from.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            close(to);
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
