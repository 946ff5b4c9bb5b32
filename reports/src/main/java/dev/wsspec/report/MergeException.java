package dev.wsspec.report;

/** Documents that are not the parts of one run; the message is one sentence that says why. */
public final class MergeException extends Exception {

    private static final long serialVersionUID = 1L;

    MergeException(String sentence) {
        super(sentence);
    }
}
