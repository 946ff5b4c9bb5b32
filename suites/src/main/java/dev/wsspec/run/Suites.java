package dev.wsspec.run;

import dev.wsspec.rfc6455.RfcSuites;
import dev.wsspec.rfc7692.DeflateSuites;
import java.util.List;
import java.util.stream.Stream;

/** The JUnit Jupiter classes that hold all cases, in the order of the RFCs. */
public final class Suites {

    private Suites() {}

    public static List<Class<?>> all() {
        return Stream.of(RfcSuites.all(), DeflateSuites.all())
                .flatMap(List::stream)
                .toList();
    }
}
