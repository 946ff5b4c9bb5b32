package dev.wsspec.certificate;

/** One line of what was run, against what, and how. */
record Fact(String name, String value) {}
