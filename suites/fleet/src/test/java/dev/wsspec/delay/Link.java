package dev.wsspec.delay;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** One client and its connection to the target, with the way there and the way back. */
final class Link {

    private final SocketChannel client;
    private final SocketChannel target;
    private final SelectionKey clientKey;
    private final SelectionKey targetKey;
    private final Lane there;
    private final Lane back;
    private final Consumer<Link> sent;

    /**
     * @param scratch what is read goes through it
     * @param arrival when what is sent now arrives
     * @param sent told when something is under way
     */
    Link(SocketChannel client, Selector selector, ByteBuffer scratch, LongSupplier arrival, Consumer<Link> sent)
            throws IOException {
        this.client = client;
        this.target = SocketChannel.open();
        this.there = new Lane(client, target, scratch, arrival);
        this.back = new Lane(target, client, scratch, arrival);
        this.sent = sent;
        for (SocketChannel channel : new SocketChannel[] {client, target}) {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        }
        this.clientKey = client.register(selector, SelectionKey.OP_READ, this);
        this.targetKey = target.register(selector, 0, this);
    }

    /** The first packet has arrived where the target is. */
    void dial(SocketAddress address) {
        try {
            if (target.connect(address)) {
                listen();
            } else {
                targetKey.interestOps(SelectionKey.OP_CONNECT);
            }
        } catch (IOException e) {
            refused();
        }
    }

    /** Does what one of the two sockets is ready for. */
    void ready(SelectionKey key, long now) {
        if (key.isValid() && key.isConnectable()) {
            connected(now);
        }
        if (key.isValid() && key.isReadable() && lane(key).read()) {
            sent.accept(this);
        }
        if (key.isValid() && key.isWritable()) {
            deliver(now);
        }
        listen();
    }

    /** Hands out what is due both ways. */
    void deliver(long now) {
        if (target.isConnected()) {
            deliver(there, back, now);
        }
        if (client.isOpen()) {
            deliver(back, there, now);
        }
        if (there.ended() && back.ended()) {
            close();
        }
        listen();
    }

    private void deliver(Lane lane, Lane other, long now) {
        try {
            if (!lane.deliver(now)) {
                sever();
            }
        } catch (IOException e) {
            lane.abandon();
            other.lose();
            sent.accept(this);
        }
    }

    private void connected(long now) {
        try {
            target.finishConnect();
            targetKey.interestOps(0);
            deliver(now);
        } catch (IOException e) {
            refused();
        }
    }

    /** Nobody listens there: the answer to the first packet is a reset. */
    private void refused() {
        back.end(true);
        sent.accept(this);
    }

    private Lane lane(SelectionKey key) {
        return key == clientKey ? there : back;
    }

    private void listen() {
        if (clientKey.isValid()) {
            clientKey.interestOps(interest(there, back));
        }
        if (targetKey.isValid() && target.isConnected()) {
            targetKey.interestOps(interest(back, there));
        }
    }

    private static int interest(Lane begins, Lane ends) {
        return (begins.wantsToRead() ? SelectionKey.OP_READ : 0) | (ends.wantsToWrite() ? SelectionKey.OP_WRITE : 0);
    }

    /** Ends both with a reset; the one that reset has no use for it. */
    private void sever() {
        for (SocketChannel channel : new SocketChannel[] {client, target}) {
            try {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException e) {
                // It is closed already, in whatever way.
                continue;
            }
        }
        close();
    }

    void close() {
        for (SocketChannel channel : new SocketChannel[] {client, target}) {
            try {
                channel.close();
            } catch (IOException e) {
                // Closing is all that was wanted.
                continue;
            }
        }
    }
}
