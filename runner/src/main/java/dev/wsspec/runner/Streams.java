package dev.wsspec.runner;

import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out what was asked for
 * @param err everything about the way there
 * @param terminal somebody watches {@code err}, and lines may be drawn again
 */
record Streams(PrintStream out, PrintStream err, boolean terminal) {}
