package dev.wsspec.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.wsspec.reference.Fault;
import dev.wsspec.reference.MaskingFault;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.report.RunDocument;
import dev.wsspec.report.Statement;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs classes as users write them, on JUnit's launcher. */
class WebSocketConformanceTest {

    private static final Path REPORTS = Path.of("target", "wsspec");

    private final Told told = new Told();

    /** What the server answers is right. */
    static class Right implements WebSocketConformance {
        @Override
        public StartedServer start() {
            return started(Set.of());
        }

        @Override
        public ConformanceSettings settings() {
            return ConformanceSettings.defaults().cases("5.5-ping-too-long", "5.1-unmasked-text@whole");
        }
    }

    /** It takes what is not masked. */
    static class Wrong implements WebSocketConformance {
        @Override
        public StartedServer start() {
            return started(Set.of(MaskingFault.ACCEPTS_UNMASKED_TEXT));
        }

        @Override
        public ConformanceSettings settings() {
            return ConformanceSettings.defaults()
                    .cases("5.1-unmasked-text@whole", "5.5-ping-of-125@whole")
                    .patience(0.4);
        }
    }

    /** The same, and somebody knows. */
    static final class Known extends Wrong {
        @Override
        public ConformanceSettings settings() {
            return super.settings().baseline(REPORTS.resolve("known.yml").toString());
        }
    }

    /** Nobody is there. */
    static final class Absent implements WebSocketConformance {
        @Override
        public StartedServer start() {
            ReferenceServer server = ReferenceServer.start();
            server.close();
            return StartedServer.at(server.uri(), server::close);
        }
    }

    @BeforeEach
    void room() throws Exception {
        Files.createDirectories(REPORTS);
    }

    @Test
    void cases_are_tests_with_readable_names() throws Exception {
        run(Right.class);

        assertThat(told.names())
                .contains(
                        "5.1 Unmasked frames / 5.1-unmasked-text@whole: A server closes the connection when a Text frame arrives unmasked.",
                        "The run / every selected case was run")
                .hasSize(4);
        assertThat(told.failed()).isEmpty();
        assertThat(document(Right.class).run().complete()).isTrue();
        assertThat(document(Right.class).results()).hasSize(3);
    }

    @Test
    void a_failure_tells_what_was_sent_and_how_to_repeat_it() throws Exception {
        run(Wrong.class);

        assertThat(told.failed()).hasSize(1);
        assertThat(told.failed().get(0).getMessage())
                .startsWith("FAIL  5.1-unmasked-text@whole  MUST")
                .contains("  sent ", "mvn test -Dtest=Wrong -Dwsspec.cases=5.1-unmasked-text@whole");
        assertThat(told.failed().get(0).getStackTrace()[0].getClassName()).isEqualTo(Wrong.class.getName());
        assertThat(document(Wrong.class).score().statement()).isEqualTo(Statement.NOT_CONFORMANT);
    }

    @Test
    void what_a_failed_run_leaves_is_a_baseline_that_excuses_it() throws Exception {
        run(Wrong.class);
        Files.copy(dir(Wrong.class).resolve("baseline.yml"), emptied(REPORTS.resolve("known.yml")));

        run(Known.class);

        assertThat(told.failed()).hasSize(1);
        assertThat(told.names()).contains("The run / the baseline holds");
        assertThat(dir(Known.class).resolve("baseline.yml")).doesNotExist();
    }

    @Test
    void a_stale_entry_fails() throws Exception {
        Files.writeString(REPORTS.resolve("known.yml"), """
                wsspec-baseline: 1
                known:
                  - case: 5.5-ping-of-125@whole
                    verdict: FAIL
                    reason: not any more
                """);

        run(Known.class);

        assertThat(told.failed())
                .extracting(Throwable::getMessage)
                .anySatisfy(
                        message -> assertThat(message).contains("5.5-ping-of-125@whole: known as FAIL, and is PASS"));
    }

    @Test
    void a_server_that_is_not_there_is_one_sentence() throws Exception {
        run(Absent.class);

        assertThat(told.failed()).hasSize(1);
        assertThat(told.failed().get(0)).hasMessageStartingWith("Cannot connect to ws://127.0.0.1:");
        assertThat(document(Absent.class).run().incompleteReason()).startsWith("Cannot connect to");
    }

    @Test
    void a_service_is_needed_where_there_is_no_class_and_two_are_one_too_many() {
        run(ProvidedServerTest.class);

        assertThat(told.failed())
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .isEqualTo("No server to test: name a ServerProvider in"
                        + " META-INF/services/dev.wsspec.junit.ServerProvider.");
        assertThatThrownBy(() -> ProvidedServerTest.only(List.of(new Right(), new Wrong())))
                .hasMessageContaining("More than one server to test")
                .hasMessageContaining(Wrong.class.getName());
    }

    @Test
    void reports_are_those_of_the_command_line() {
        run(Right.class);

        assertThat(dir(Right.class)).isDirectoryContaining("glob:**/certificate.html");
        assertThat(dir(Right.class)).isDirectoryContaining("glob:**/junit.xml");
    }

    @Test
    void properties_outweigh_the_class() {
        var properties = new Properties();
        properties.setProperty("wsspec.cases", "5.5, 7.4.1");
        properties.setProperty("wsspec.patience", "4");

        ConformanceSettings chosen = new Right().settings().overridden(properties);

        assertThat(chosen.cases()).isEqualTo(List.of("5.5", "7.4.1"));
        assertThat(chosen.patience()).isEqualTo(4.0);
    }

    private void run(Class<?> test) {
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(test))
                                .build(),
                        told);
    }

    private static StartedServer started(Set<Fault> faults) {
        ReferenceServer server = ReferenceServer.start(faults);
        URI uri = server.uri();
        return StartedServer.at(uri, server::close);
    }

    private static Path emptied(Path file) throws Exception {
        Files.deleteIfExists(file);
        return file;
    }

    private static Path dir(Class<?> test) {
        return REPORTS.resolve(test.getName());
    }

    private static RunDocument document(Class<?> test) throws Exception {
        return RunDocument.read(dir(test).resolve(RunDocument.FILE));
    }
}
