package dev.wsspec.runner;

/** A target could not be started; the message is one sentence that says what to try. */
final class NoTargetException extends Exception {

    private static final long serialVersionUID = 1L;

    NoTargetException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
