package dev.wsspec.delay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Stands on the loopback interface in front of a target and makes it far away: everything takes the same time each way, octets
 * as they were written, the end of a side as a FIN, and a reset as a reset.
 *
 * <p>One daemon thread does it all. As every parcel takes equally long, what was sent first is due first, and one queue of due
 * times serves all connections. How much may be under way is bounded for each connection.
 */
public final class DelayingProxy implements AutoCloseable {

    private static final int BACKLOG = 1_024;
    private static final int READ = 64 << 10;
    private static final long MILLI = 1_000_000;

    /** Something to be done, in the order of time. */
    private record Due(long nanos, Runnable what) {}

    private final URI target;
    private final InetSocketAddress address;
    private final long delay;
    private final Selector selector;
    private final ServerSocketChannel listener;
    private final Deque<Due> due = new ArrayDeque<>();
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(READ);
    private volatile boolean closed;
    private final Thread thread = new Thread(this::run, "delaying-proxy");

    private DelayingProxy(URI target, Duration delay) throws IOException {
        this.target = target;
        this.address = new InetSocketAddress(target.getHost(), target.getPort());
        this.delay = delay.toNanos();
        this.selector = Selector.open();
        this.listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
        thread.setDaemon(true);
    }

    /**
     * @param target with host and port
     * @param delay each way, zero or more
     */
    public static DelayingProxy to(URI target, Duration delay) throws IOException {
        var proxy = new DelayingProxy(target, delay);
        proxy.thread.start();
        return proxy;
    }

    /** The target's own, with the host and port of the proxy. */
    public URI uri() {
        return URI.create(
                target.getScheme() + "://127.0.0.1:" + listener.socket().getLocalPort() + target.getRawPath());
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (selector;
                listener) {
            while (!closed) {
                selector.select(patience());
                for (SelectionKey key : selector.selectedKeys()) {
                    if (key.attachment() instanceof Link link) {
                        link.ready(key, System.nanoTime());
                    } else {
                        accept();
                    }
                }
                selector.selectedKeys().clear();
                while (!due.isEmpty() && due.peek().nanos() - System.nanoTime() <= 0) {
                    due.remove().what().run();
                }
            }
            links().forEach(Link::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Milliseconds until something is due, and a little more rather than less; 0 for ever. */
    private long patience() {
        return due.isEmpty() ? 0 : Math.max(1, (due.peek().nanos() - System.nanoTime() + MILLI - 1) / MILLI);
    }

    private void accept() throws IOException {
        for (SocketChannel client = listener.accept(); client != null; client = listener.accept()) {
            var link = new Link(client, selector, scratch, this::arrival, this::later);
            due.add(new Due(arrival(), () -> link.dial(address)));
        }
    }

    private void later(Link link) {
        due.add(new Due(arrival(), () -> link.deliver(System.nanoTime())));
    }

    private long arrival() {
        return System.nanoTime() + delay;
    }

    private List<Link> links() {
        return selector.keys().stream()
                .map(SelectionKey::attachment)
                .filter(Link.class::isInstance)
                .map(Link.class::cast)
                .distinct()
                .toList();
    }
}
