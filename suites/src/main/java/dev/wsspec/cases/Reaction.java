package dev.wsspec.cases;

import dev.wsspec.wire.Transcript;
import java.util.function.Predicate;

/** A reaction of the target that a transcript can show, with the words reports use for it. */
public record Reaction(String text, Predicate<Transcript> matches) {

    public static Reaction reaction(String text, Predicate<Transcript> matches) {
        return new Reaction(text, matches);
    }

    public Reaction and(Reaction other) {
        return new Reaction(text + " and " + other.text, matches.and(other.matches));
    }

    public Reaction or(Reaction other) {
        return new Reaction(text + " or " + other.text, matches.or(other.matches));
    }
}
