package dev.wsspec.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Something that listens and does the same to everyone who connects. */
final class HostileTarget implements AutoCloseable {

    /** What is done to a connection before it is closed. */
    interface Deed {
        void to(Socket socket) throws IOException;
    }

    private final ServerSocket listener;

    private HostileTarget(ServerSocket listener) {
        this.listener = listener;
    }

    static HostileTarget that(Deed deed) {
        try {
            var target = new HostileTarget(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            daemon(() -> target.serve(deed));
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String uri() {
        return "ws://127.0.0.1:" + listener.getLocalPort() + "/";
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void serve(Deed deed) {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                daemon(() -> converse(deed, socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void converse(Deed deed, Socket socket) {
        try (socket) {
            deed.to(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void daemon(Runnable task) {
        var thread = new Thread(task, "hostile-target");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((dead, problem) -> {});
        thread.start();
    }
}
