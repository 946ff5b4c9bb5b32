package dev.wsspec.run;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.suite.ConformanceSuite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every catalogue there is, in the order of the RFCs; each is built once, for its cases are values. */
public final class Catalogues {

    private Catalogues() {}

    /** The catalogues of {@link Suites#all()}. */
    public static List<Catalogue> all() {
        return List.copyOf(Built.BY_CLASS.values());
    }

    /** All cases, in order. */
    public static List<ConformanceCase> cases() {
        return Built.CASES;
    }

    /** The catalogue that the suite runs. */
    static Catalogue ofSuite(Class<?> suite) {
        return of(suite.getAnnotation(ConformanceSuite.class).value());
    }

    /** @throws IllegalArgumentException when no suite has that catalogue */
    public static Catalogue of(Class<? extends Catalogue> kind) {
        Catalogue built = Built.BY_CLASS.get(kind);
        if (built == null) {
            throw new IllegalArgumentException(kind + " is the catalogue of no suite");
        }
        return built;
    }

    /** A catalogue whose cases have been made. */
    private record Made(String title, List<ConformanceCase> list) implements Catalogue {
        @Override
        public Stream<ConformanceCase> cases() {
            return list.stream();
        }
    }

    /** Made when first asked for. */
    private static final class Built {

        static final Map<Class<?>, Catalogue> BY_CLASS = build();
        static final List<ConformanceCase> CASES =
                BY_CLASS.values().stream().flatMap(Catalogue::cases).toList();

        private static Map<Class<?>, Catalogue> build() {
            var built = new LinkedHashMap<Class<?>, Catalogue>();
            for (Class<?> suite : Suites.all()) {
                Class<? extends Catalogue> kind =
                        suite.getAnnotation(ConformanceSuite.class).value();
                Catalogue catalogue = create(kind);
                built.put(kind, new Made(catalogue.title(), catalogue.cases().toList()));
            }
            return built;
        }

        private static Catalogue create(Class<? extends Catalogue> kind) {
            try {
                return kind.getConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(kind + " needs a public constructor without parameters", e);
            }
        }
    }
}
