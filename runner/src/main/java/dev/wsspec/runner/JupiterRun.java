package dev.wsspec.runner;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.wsspec.run.Bench;
import dev.wsspec.run.Phase;
import dev.wsspec.suite.SuiteSession;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Executes the suites on JUnit Jupiter, as many trials at a time as there are jobs. */
final class JupiterRun {

    private static final String PARALLEL = "junit.jupiter.execution.parallel.";

    private JupiterRun() {}

    /** Nothing on the class path joins in unasked: no listeners, no filters, no extensions. */
    static void execute(Bench bench, int jobs, TestExecutionListener listener) {
        try (LauncherSession session = LauncherFactory.openSession(config())) {
            SuiteSession.put(session.getStore(), bench);
            for (Phase phase : Phase.values()) {
                bench.begin(phase);
                List<Class<?>> suites = bench.suitesDue();
                if (!suites.isEmpty()) {
                    session.getLauncher().execute(request(suites, phase.threads(jobs)), listener);
                }
            }
        }
    }

    /** Finds one suite and runs nothing, so that JUnit is loaded when a run begins. */
    static void rehearse(Class<?> suite) {
        try (LauncherSession session = LauncherFactory.openSession(config())) {
            session.getLauncher().discover(request(List.of(suite), 1));
        }
    }

    private static LauncherConfig config() {
        return LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
    }

    private static LauncherDiscoveryRequest request(List<Class<?>> suites, int threads) {
        List<? extends DiscoverySelector> selectors =
                suites.stream().map(suite -> selectClass(suite)).toList();
        String parallelism = Integer.toString(threads);
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .enableImplicitConfigurationParameters(false)
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                // No suite has any, and JUnit would look for them at each trial.
                .configurationParameter("junit.jupiter.conditions.deactivate", "*")
                // Suites keep nothing, so one object of each does for thousands of trials.
                .configurationParameter("junit.jupiter.testinstance.lifecycle.default", "per_class")
                // One at a time they run in the order of the catalogues, which workers of JUnit do not keep.
                .configurationParameter(PARALLEL + "enabled", Boolean.toString(threads > 1))
                .configurationParameter(PARALLEL + "mode.default", "concurrent")
                .configurationParameter(PARALLEL + "mode.classes.default", "concurrent")
                .configurationParameter(PARALLEL + "config.executor-service", "worker_thread_pool")
                .configurationParameter(PARALLEL + "config.strategy", "fixed")
                .configurationParameter(PARALLEL + "config.fixed.parallelism", parallelism)
                .configurationParameter(PARALLEL + "config.fixed.max-pool-size", parallelism)
                .build();
    }
}
