package dev.wsspec.select;

/** What was asked for cannot be selected; the message is one sentence that says what would be right. */
public final class SelectionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SelectionException(String sentence) {
        super(sentence);
    }
}
