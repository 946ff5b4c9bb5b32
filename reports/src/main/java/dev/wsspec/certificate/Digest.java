package dev.wsspec.certificate;

import com.samskivert.mustache.Mustache;
import java.util.List;
import java.util.stream.Stream;

/**
 * A certificate that fits on the page of a CI job.
 *
 * @param some failures and weaknesses, the failures first
 * @param more how many others there are
 */
record Digest(Certificate certificate, List<Finding> some, int more) {

    private static final int SHOWN = 50;

    static Digest of(Certificate certificate) {
        Findings findings = certificate.findings();
        List<Finding> all = Stream.of(findings.failed(), findings.http(), findings.weak())
                .flatMap(List::stream)
                .toList();
        return new Digest(certificate, all.stream().limit(SHOWN).toList(), Math.max(0, all.size() - SHOWN));
    }

    boolean any() {
        return !some.isEmpty();
    }

    boolean cut() {
        return more > 0;
    }

    Mustache.Lambda cell() {
        return Markdown.cell();
    }
}
