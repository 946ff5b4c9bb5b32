package dev.wsspec.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What one start of wsspec took.
 *
 * @param wall seconds from start to end
 * @param cpu seconds that processors spent on it, its kernel time included
 * @param peak mebibytes that were resident at most
 */
record Cost(double wall, double cpu, long peak) {

    /** The one of which half took longer; each column is of the same start. */
    static Cost median(List<Cost> all) {
        return all.stream()
                .sorted(Comparator.comparingDouble(Cost::wall))
                .skip(all.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Cells of a table: median, span and what it needed. */
    static String cells(List<Cost> all) {
        Cost median = median(all);
        double least = all.stream().mapToDouble(Cost::wall).min().orElseThrow();
        double most = all.stream().mapToDouble(Cost::wall).max().orElseThrow();
        return String.format(
                Locale.ROOT, "%.2f | %.2f to %.2f | %.1f | %d", median.wall, least, most, median.cpu, median.peak);
    }
}
