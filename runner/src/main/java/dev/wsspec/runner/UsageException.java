package dev.wsspec.runner;

/** The command line asks for something that cannot be; the message is one sentence that says what would be right. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String sentence) {
        super(sentence);
    }
}
