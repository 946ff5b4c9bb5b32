package dev.wsspec.report;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.register.Register;
import dev.wsspec.register.Requirement;
import dev.wsspec.register.VerdictClass;
import java.util.Locale;

/** Where a case's requirement stands in the RFCs, and what its violation is worth. */
record Subject(String rfc, String section, VerdictClass verdictClass) {

    static Subject of(ConformanceCase conformanceCase, Register register) {
        return register.find(conformanceCase.requirement())
                .map(Subject::of)
                .orElseGet(() -> new Subject("RFC 6455", conformanceCase.section(), VerdictClass.FAIL));
    }

    private static Subject of(Requirement requirement) {
        return new Subject(requirement.rfc(), requirement.section(), requirement.verdictClass());
    }

    /** The section in the RFC editor's HTML. */
    String link() {
        return "https://www.rfc-editor.org/rfc/" + rfc.toLowerCase(Locale.ROOT).replace(" ", "") + "#section-"
                + section;
    }

    @Override
    public String toString() {
        return rfc + " §" + section;
    }
}
