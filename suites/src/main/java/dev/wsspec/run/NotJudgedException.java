package dev.wsspec.run;

/** A trial ended without a judgement of the target: its control failed, or we did. */
public final class NotJudgedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotJudgedException(String message) {
        super(message);
    }
}
