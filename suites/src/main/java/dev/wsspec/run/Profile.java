package dev.wsspec.run;

/** How strictly the register's verdict classes are read. */
public enum Profile {
    /** What respectable servers may do without being called wrong is at most weak. */
    CORE,
    /** Every violated requirement fails, recommendations included. */
    STRICT
}
