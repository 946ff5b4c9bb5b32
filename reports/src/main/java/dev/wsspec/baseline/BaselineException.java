package dev.wsspec.baseline;

/** A baseline, or a part of it, that cannot be; the message of {@link BaselineFile#read} is one sentence for the user. */
public final class BaselineException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    BaselineException(String message) {
        super(message);
    }
}
