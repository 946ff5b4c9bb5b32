package dev.wsspec.certificate;

import dev.wsspec.report.Score;
import dev.wsspec.report.Sections;
import java.util.List;

/** How many requirements of one section are met. */
record SectionCount(String section, String title, String link, List<LevelCount> levels) {

    /** In the order of the RFCs. */
    static List<SectionCount> all(Score score, Sections sections) {
        return score.sections().entrySet().stream()
                .map(entry -> new SectionCount(
                        entry.getKey(),
                        sections.title(entry.getKey()),
                        Rfc.link(entry.getKey()),
                        LevelCount.all(entry.getValue())))
                .toList();
    }
}
