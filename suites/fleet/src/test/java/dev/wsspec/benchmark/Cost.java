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

    static final List<String> COLUMNS = List.of("wall, s", "span", "CPU, s", "peak, MiB");
    static final List<String> BRIEF = List.of("wall, s", "CPU, s", "peak, MiB");

    /** The one of which half took longer; each column is of the same start. */
    static Cost median(List<Cost> all) {
        return all.stream()
                .sorted(Comparator.comparingDouble(Cost::wall))
                .skip(all.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Cells of a table, under {@link #COLUMNS}: median, span and what it needed. */
    static List<String> cells(List<Cost> all) {
        Cost median = median(all);
        double least = all.stream().mapToDouble(Cost::wall).min().orElseThrow();
        double most = all.stream().mapToDouble(Cost::wall).max().orElseThrow();
        String span = String.format(Locale.ROOT, "%.2f to %.2f", least, most);
        return List.of(seconds(median.wall), span, median.spent(), Long.toString(median.peak));
    }

    /** Cells of a table, under {@link #BRIEF}, for what stands beside others and was measured once or is the median. */
    static List<String> brief(List<Cost> all) {
        Cost median = median(all);
        return List.of(seconds(median.wall), median.spent(), Long.toString(median.peak));
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }

    private String spent() {
        return String.format(Locale.ROOT, "%.1f", cpu);
    }
}
