package dev.wsspec.report;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.wsspec.cases.Verdict;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Profile;
import dev.wsspec.wire.Delivery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.opentest4j.TestAbortedException;

/** What a suite looks like to Allure: one result of each verdict, launched only by {@link #run}. */
@ExtendWith(AllureSuite.SinkOfTheSession.class)
final class AllureSuite {

    static final String KEY = "sink";

    /** Launches it with the listener of a sink that writes below this directory. */
    static void run(Path dir) throws IOException {
        AllureSink sink = AllureSink.begin(dir, Sample.REGISTER, Profile.CORE);
        var config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        try (var session = LauncherFactory.openSession(config)) {
            session.getStore().put(Namespace.create(KEY), KEY, sink);
            var request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(AllureSuite.class))
                    .build();
            session.getLauncher().execute(request, sink.listener());
        }
        sink.finish(Sample.RUN, Optional.of(new CiBuild("CI", "github", "build 7", "https://ci.example/7")));
    }

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
