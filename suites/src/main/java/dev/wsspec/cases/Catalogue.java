package dev.wsspec.cases;

import java.util.stream.Stream;

/** The cases of one part of an RFC, in the order in which they are listed. */
public interface Catalogue {

    /** What the cases are about, for reports: {@code 5.5 Control frames}. */
    String title();

    Stream<ConformanceCase> cases();
}
