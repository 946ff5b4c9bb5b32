package dev.wsspec.run;

/** Takes results as they arrive, from several threads at once. */
public interface ResultSink {

    void accept(CaseResult result);

    /** Something the user should know now: the target was slowed down for, or has died. */
    default void notice(String sentence) {}
}
