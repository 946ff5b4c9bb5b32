package dev.wsspec.cases;

/** Something a target may or may not offer, declared by its operator or seen in the preflight. */
public enum Feature {
    /** Answers a message with the same message. */
    ECHO,
    /** Answers a Ping at all; every server has to, but the barrier needs another form where one does not. */
    PONG,
    TLS,
    SUBPROTOCOL,
    DEFLATE
}
