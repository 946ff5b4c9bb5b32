package dev.wsspec.run;

import dev.wsspec.cases.ConformanceCase;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A case in all the deliveries that it is to be run in: what is one test for JUnit. */
public record CaseTrials(List<Trial> trials) {

    public CaseTrials {
        if (trials.isEmpty()) {
            throw new IllegalArgumentException("a case without a trial is none to run");
        }
        trials = List.copyOf(trials);
    }

    /** Puts together what is of one case, in the order in which cases come. */
    static Stream<CaseTrials> of(Stream<Trial> trials) {
        Collection<List<Trial>> cases = trials.collect(Collectors.groupingBy(
                        trial -> trial.conformanceCase().id(), LinkedHashMap::new, Collectors.toList()))
                .values();
        return cases.stream().map(CaseTrials::new);
    }

    public ConformanceCase conformanceCase() {
        return trials.get(0).conformanceCase();
    }

    /** The id of the case. */
    @Override
    public String toString() {
        return conformanceCase().id();
    }
}
