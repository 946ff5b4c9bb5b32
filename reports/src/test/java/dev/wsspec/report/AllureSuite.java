package dev.wsspec.report;

import dev.wsspec.cases.Verdict;
import dev.wsspec.run.CaseResult;
import dev.wsspec.wire.Delivery;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.TestAbortedException;

/** What a suite looks like to Allure: one result of each verdict, launched only by {@link AllureSinkTest}. */
@ExtendWith(AllureSuite.SinkOfTheSession.class)
final class AllureSuite {

    static final String KEY = "sink";

    @ParameterizedTest
    @EnumSource
    void holds(Verdict verdict, AllureSink sink) {
        CaseResult result = Sample.result(Sample.PING, Delivery.WHOLE, verdict);
        sink.accept(result);
        switch (verdict) {
            case FAIL -> throw new AssertionError(result.seen());
            case ERROR, INCONCLUSIVE -> throw new IllegalStateException(result.seen());
            case NOT_APPLICABLE, NOT_RUN -> throw new TestAbortedException(result.seen());
            case PASS, WEAK, OBSERVED -> {
                // Green.
            }
        }
    }

    static final class SinkOfTheSession implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == AllureSink.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(KEY))
                    .get(KEY, AllureSink.class);
        }
    }
}
