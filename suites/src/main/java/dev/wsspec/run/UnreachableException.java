package dev.wsspec.run;

/** The preflight found no WebSocket server to judge; the message is one sentence for the user. */
public final class UnreachableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreachableException(String sentence) {
        super(sentence);
    }
}
