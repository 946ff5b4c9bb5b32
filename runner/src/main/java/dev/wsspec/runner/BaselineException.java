package dev.wsspec.runner;

/** A part of a baseline that cannot be; the message says in half a sentence why. */
final class BaselineException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    BaselineException(String message) {
        super(message);
    }
}
