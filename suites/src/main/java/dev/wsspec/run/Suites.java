package dev.wsspec.run;

import dev.wsspec.rfc6455.RfcSuites;
import java.util.List;

/** The JUnit Jupiter classes that hold all cases, in the order of the RFCs. */
public final class Suites {

    private Suites() {}

    public static List<Class<?>> all() {
        return RfcSuites.all();
    }
}
