package dev.wsspec.run;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.suite.ConformanceSuite;
import java.util.List;

/** Every catalogue there is, in the order of the RFCs. */
public final class Catalogues {

    private Catalogues() {}

    /** The catalogues of {@link Suites#all()}, new ones for each call. */
    public static List<Catalogue> all() {
        return Suites.all().stream()
                .map(suite -> of(suite.getAnnotation(ConformanceSuite.class).value()))
                .toList();
    }

    /** All cases, in order. */
    public static List<ConformanceCase> cases() {
        return all().stream().flatMap(Catalogue::cases).toList();
    }

    public static Catalogue of(Class<? extends Catalogue> kind) {
        try {
            return kind.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind + " needs a public constructor without parameters", e);
        }
    }
}
