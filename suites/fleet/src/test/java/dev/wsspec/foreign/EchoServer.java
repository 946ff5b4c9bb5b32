package dev.wsspec.foreign;

import java.net.URI;

/** A third-party WebSocket server that echoes every message it receives. */
public interface EchoServer extends AutoCloseable {

    String name();

    URI uri();

    @Override
    void close();
}
