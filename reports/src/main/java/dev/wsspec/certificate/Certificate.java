package dev.wsspec.certificate;

import com.samskivert.mustache.Mustache;
import dev.wsspec.cases.Verdict;
import dev.wsspec.report.RerunCommand;
import dev.wsspec.report.RunDocument;
import dev.wsspec.report.Score;
import dev.wsspec.report.Sections;
import dev.wsspec.report.Statement;
import dev.wsspec.run.Profile;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * What a run's document says, as the templates of the certificate ask for it.
 *
 * @param kind the statement in one word, for the colours of the page
 * @param gist what the statement means
 */
record Certificate(
        String statement,
        String kind,
        String gist,
        String target,
        String incompleteReason,
        List<String> lacks,
        List<Fact> facts,
        List<LevelCount> levels,
        LevelCount http,
        List<SectionCount> sections,
        Findings findings,
        List<Group> open,
        List<Group> notApplicable,
        List<Group> observed,
        List<String> notices,
        String command,
        String totals) {

    static Certificate of(RunDocument document, String sha256) {
        Score score = document.score();
        var coverage = Coverage.of(document, FrozenProfile.newest());
        var rows = document.results();
        return new Certificate(
                score.statement().text() + (coverage.partial() ? ", partial" : ""),
                kind(score.statement(), coverage),
                Gist.of(score.statement()),
                document.run().target(),
                document.run().incompleteReason(),
                coverage.lacks(),
                Facts.of(document.run(), coverage, sha256),
                LevelCount.all(score.levels()),
                LevelCount.of("HTTP layer", score.httpLayer()),
                SectionCount.all(score, Sections.load()),
                Findings.of(rows, document.run().profile() == Profile.STRICT),
                Group.of(rows, EnumSet.of(Verdict.INCONCLUSIVE, Verdict.ERROR, Verdict.NOT_RUN)),
                Group.of(rows, EnumSet.of(Verdict.NOT_APPLICABLE)),
                Group.of(rows, EnumSet.of(Verdict.OBSERVED)),
                document.notices(),
                new RerunCommand(document.run()).whole(),
                score.cases() + " cases, " + score.trials() + " trials");
    }

    /** Green is for what stands for a whole profile. */
    private static String kind(Statement statement, Coverage coverage) {
        Statement shown =
                coverage.partial() && statement != Statement.NOT_CONFORMANT ? Statement.INCOMPLETE : statement;
        return shown.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean incomplete() {
        return !incompleteReason.isEmpty();
    }

    boolean partial() {
        return !lacks.isEmpty();
    }

    int failures() {
        return findings.failed().size();
    }

    int weaknesses() {
        return findings.weak().size();
    }

    /** For templates of Markdown: what it encloses comes from the target. */
    Mustache.Lambda code() {
        return Markdown.code();
    }
}
