package dev.wsspec.junit;

import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.Profile;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Header;
import dev.wsspec.wire.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * How the suite is run in a build.
 *
 * @param cases ids, sections or patterns, as the command line takes them; empty for all
 * @param jobs connections at a time, at least 1
 * @param patience the factor on every deadline
 * @param headers field lines of every upgrade request; credentials among them are in no report
 * @param baseline what is known to be wrong
 * @param reportDir where reports go; without it, below the directory that the build writes to
 */
public record ConformanceSettings(
        List<String> cases,
        Profile profile,
        int jobs,
        double patience,
        Set<Delivery> deliveries,
        List<Header> headers,
        Optional<Path> baseline,
        Optional<Path> reportDir) {

    private static final String CASES = "wsspec.cases";
    private static final String PATIENCE = "wsspec.patience";

    public ConformanceSettings {
        cases = List.copyOf(cases);
        deliveries = Set.copyOf(deliveries);
        headers = List.copyOf(headers);
    }

    /** All cases in both deliveries, the core profile, 16 connections at a time. */
    public static ConformanceSettings defaults() {
        return new ConformanceSettings(
                List.of(),
                Profile.CORE,
                BenchOptions.DEFAULT_JOBS,
                1.0,
                Set.of(Delivery.values()),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** Only these: an id (5.5-ping-too-long), a section (5.5) or a pattern (5.5-ping-*), as the command line takes them. */
    public ConformanceSettings cases(String... words) {
        return new ConformanceSettings(
                List.of(words), profile, jobs, patience, deliveries, headers, baseline, reportDir);
    }

    /** With {@link Profile#STRICT}, violated recommendations fail, too. */
    public ConformanceSettings profile(Profile other) {
        return new ConformanceSettings(cases, other, jobs, patience, deliveries, headers, baseline, reportDir);
    }

    /** Connections at a time, at least 1. */
    public ConformanceSettings jobs(int atATime) {
        return new ConformanceSettings(cases, profile, atATime, patience, deliveries, headers, baseline, reportDir);
    }

    /** A factor on every deadline, above 0. */
    public ConformanceSettings patience(double factor) {
        return new ConformanceSettings(cases, profile, jobs, factor, deliveries, headers, baseline, reportDir);
    }

    /** How octets are cut into writes. */
    public ConformanceSettings deliveries(Set<Delivery> others) {
        return new ConformanceSettings(cases, profile, jobs, patience, others, headers, baseline, reportDir);
    }

    /** One more field line in every upgrade request. */
    public ConformanceSettings header(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new ConformanceSettings(cases, profile, jobs, patience, deliveries, more, baseline, reportDir);
    }

    /** What is known to be wrong, a file like {@code wsspec baseline} and every failed run write; relative to the project. */
    public ConformanceSettings baseline(String file) {
        return new ConformanceSettings(
                cases, profile, jobs, patience, deliveries, headers, Optional.of(Path.of(file)), reportDir);
    }

    /** Where reports go; what an earlier run left there is overwritten. */
    public ConformanceSettings reportDir(String dir) {
        return new ConformanceSettings(
                cases, profile, jobs, patience, deliveries, headers, baseline, Optional.of(Path.of(dir)));
    }

    /** What {@code -Dwsspec.cases=5.5,7.4} and {@code -Dwsspec.patience=4} say outweighs what the class says. */
    ConformanceSettings overridden(Properties properties) {
        String words = properties.getProperty(CASES, "").strip();
        String factor = properties.getProperty(PATIENCE, "").strip();
        ConformanceSettings chosen = words.isEmpty() ? this : cases(words.split("[,\\s]+"));
        return factor.isEmpty() ? chosen : chosen.patience(Double.parseDouble(factor));
    }

    BenchOptions options(Target target) {
        return new BenchOptions(target.with(headers), jobs, patience, BenchOptions.DEFAULT_SEED, profile, deliveries);
    }
}
