package dev.wsspec.register;

/**
 * A requirement without a case, and why.
 *
 * @param kind {@code excluded} when it is not for a test from outside, {@code abstained} when there could be one
 */
public record Uncovered(String requirement, String kind, String reason) {}
