package dev.wsspec.suite;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.run.Catalogues;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Hands each case of the suite's catalogue that has a selected trial, and the bench of the session, to the suite. */
final class CaseSource implements ArgumentsProvider {

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        Catalogue catalogue = Catalogues.of(context.getRequiredTestClass()
                .getAnnotation(ConformanceSuite.class)
                .value());
        var bench = SuiteSession.bench(context);
        return bench.casesDue(catalogue).map(trials -> Arguments.of(trials, bench));
    }
}
