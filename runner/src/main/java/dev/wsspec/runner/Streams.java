package dev.wsspec.runner;

import java.io.PrintStream;

/** Where a command writes: what was asked for to one, everything about the way there to the other. */
record Streams(PrintStream out, PrintStream err) {}
