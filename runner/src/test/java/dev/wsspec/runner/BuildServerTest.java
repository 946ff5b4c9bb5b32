package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wsspec.report.CiBuild;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildServerTest {

    private static final Map<String, String> GITHUB = Map.of(
            "GITHUB_ACTIONS", "true",
            "GITHUB_SERVER_URL", "https://github.example",
            "GITHUB_REPOSITORY", "acme/chat",
            "GITHUB_RUN_ID", "123",
            "GITHUB_RUN_NUMBER", "7",
            "GITHUB_WORKFLOW", "verify");

    @Test
    void a_run_on_github_is_linked() {
        assertThat(BuildServer.of(GITHUB))
                .contains(new CiBuild(
                        "GitHub Actions", "github", "verify #7", "https://github.example/acme/chat/actions/runs/123"));
    }

    @Test
    void a_job_on_gitlab_is_linked() {
        var variables = Map.of(
                "GITLAB_CI",
                "true",
                "CI_JOB_NAME",
                "verify",
                "CI_JOB_ID",
                "9",
                "CI_JOB_URL",
                "https://gitlab.example/9");

        assertThat(BuildServer.of(variables))
                .contains(new CiBuild("GitLab CI", "gitlab", "verify #9", "https://gitlab.example/9"));
    }

    @Test
    void a_build_on_jenkins_is_linked() {
        var variables = Map.of(
                "JENKINS_URL", "https://jenkins.example/",
                "JOB_NAME", "chat",
                "BUILD_NUMBER", "3",
                "BUILD_URL", "https://jenkins.example/job/chat/3/");

        assertThat(BuildServer.of(variables))
                .contains(new CiBuild("Jenkins", "jenkins", "chat #3", "https://jenkins.example/job/chat/3/"));
    }

    @Test
    void elsewhere_there_is_no_build() {
        assertThat(BuildServer.of(Map.of("PATH", "/bin", "GITHUB_ACTIONS", ""))).isEmpty();
    }

    @Test
    void what_is_missing_stays_empty() {
        assertThat(BuildServer.of(Map.of("GITHUB_ACTIONS", "true")))
                .contains(new CiBuild("GitHub Actions", "github", "", ""));
    }

    @Test
    void allure_is_told_and_without_a_build_server_it_is_not(@TempDir Path dir) throws Exception {
        String[] run = {"run", "5.5-ping-of-124@whole", "--no-allure-html", "--report-dir", dir.toString()};
        Path executor = dir.resolve("allure-results").resolve("executor.json");

        assertThat(Spoken.on(GITHUB, run).code()).isZero();
        assertThat(new ObjectMapper()
                        .readTree(executor.toFile())
                        .get("buildName")
                        .asText())
                .isEqualTo("verify #7");

        assertThat(Spoken.by(run).code()).isZero();
        assertThat(executor).doesNotExist();
    }
}
