package dev.wsspec.suite;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.run.Catalogues;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Hands each selected trial of the suite's catalogue, and the bench of the session, to the suite. */
final class TrialSource implements ArgumentsProvider {

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        Catalogue catalogue = Catalogues.of(context.getRequiredTestClass()
                .getAnnotation(ConformanceSuite.class)
                .value());
        var bench = SuiteSession.bench(context);
        return bench.due(catalogue).map(trial -> Arguments.of(trial, bench));
    }
}
