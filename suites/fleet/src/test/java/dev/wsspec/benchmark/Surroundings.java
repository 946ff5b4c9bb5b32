package dev.wsspec.benchmark;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** What figures depend on, and how to get them again. */
final class Surroundings {

    private Surroundings() {}

    static String introduction(int times) {
        return String.join(
                "\n",
                "# What a run takes",
                "",
                "Measured " + LocalDate.now(ZoneOffset.UTC) + " with Java "
                        + Runtime.version().feature() + " on "
                        + Runtime.getRuntime().availableProcessors() + " cores (" + System.getProperty("os.name") + ", "
                        + System.getProperty("os.arch") + "), whole runs and the start " + times
                        + (times == 1 ? " time" : " times") + ", the rest " + Math.max(1, times / 3)
                        + ". Wall time is the median, and the span"
                        + " goes from the quickest to the slowest; CPU and peak are those of the median. JVM start and"
                        + " all reports but Allure's page are part of every run. The processor time and the memory of an"
                        + " embedded server are in it, those of another process are not.",
                "",
                "    ./wsspec --version",
                "    mvn -Pbenchmark -DskipTests -pl fixtures,suites,suites/fleet -am verify",
                "",
                "For comparison: Autobahn|Testsuite needed 12.3 s for 247 cases and 14 minutes for its 517 on two cores.",
                "");
    }
}
