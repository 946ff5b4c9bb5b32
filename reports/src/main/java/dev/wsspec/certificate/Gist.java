package dev.wsspec.certificate;

import dev.wsspec.report.Statement;

/** What a statement means, in a sentence. */
final class Gist {

    private Gist() {}

    static String of(Statement statement) {
        return switch (statement) {
            case CONFORMANT -> "Every requirement that was tried is met, and every recommendation.";
            case CONFORMANT_WITH_WARNINGS ->
                "Every requirement that was tried is met; recommendations are not, or the HTTP below breaks its rules.";
            case NOT_CONFORMANT -> "At least one requirement is violated.";
            case INCOMPLETE ->
                "No violation was seen, but not everything could be judged: this says nothing for the target.";
        };
    }
}
