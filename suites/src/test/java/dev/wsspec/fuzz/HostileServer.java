package dev.wsspec.fuzz;

import dev.wsspec.wire.Target;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** A server of one exchange whose answers come from a seed, one connection after the other, each in its own way. */
final class HostileServer implements AutoCloseable {

    private static final int BACKLOG = 64;
    private static final int CLIENT_PATIENCE = 10_000;

    private final ServerSocket listener;
    private long seed;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private HostileServer(ServerSocket listener, long seed) {
        this.listener = listener;
        this.seed = seed << 16;
    }

    static HostileServer start(long seed, Executor threads) {
        try {
            var server = new HostileServer(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), seed);
            threads.execute(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Target target() {
        return Target.of("ws://127.0.0.1:" + listener.getLocalPort() + "/fuzz");
    }

    @Override
    public void close() {
        closeQuietly(listener);
        open.forEach(HostileServer::closeQuietly);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                converse(listener.accept(), new Chance(seed++));
            } catch (IOException e) {
                // Closed, or a client that left before it was served.
                continue;
            }
        }
    }

    private void converse(Socket socket, Chance chance) {
        open.add(socket);
        try (socket) {
            new Improviser(socket, chance).converse(CLIENT_PATIENCE);
        } catch (IOException e) {
            // The client has seen enough.
            return;
        } finally {
            open.remove(socket);
        }
    }

    private static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // Closing is all that was wanted.
            return;
        }
    }
}
