package dev.wsspec.rfc7692;

import java.util.List;

/** The suites of RFC 7692 in the order of its sections. */
public final class DeflateSuites {

    private DeflateSuites() {}

    public static List<Class<?>> all() {
        return List.of(
                OneOfferSuite.class,
                SeveralOffersSuite.class,
                BadOffersSuite.class,
                BadWindowsSuite.class,
                ContextOffersSuite.class,
                WindowOffersSuite.class,
                WorkedExamplesSuite.class,
                PassiveAnswersSuite.class);
    }
}
