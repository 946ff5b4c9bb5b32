package dev.wsspec.cases;

/** Something a target may or may not offer, declared by its operator or seen in the preflight. */
public enum Feature {
    /** Answers a message with the same message. */
    ECHO,
    /** Does so with a Binary, too: an application of text may pass over it. */
    BINARY,
    /**
     * Answers a Ping at all. Every server has to, and one that does not fails what is about that; what only goes by Pongs can
     * say nothing of it.
     */
    PONG,
    TLS,
    SUBPROTOCOL,
    DEFLATE
}
