package dev.wsspec.runner;

import dev.wsspec.report.CiBuild;
import java.util.Map;
import java.util.Optional;

/** Finds out from the variables of a build server which build a run is part of. */
final class BuildServer {

    private BuildServer() {}

    /** Empty where no build server that we know has set its variables. */
    static Optional<CiBuild> of(Map<String, String> environment) {
        var variables = new Variables(environment);
        if (variables.has("GITHUB_ACTIONS")) {
            return Optional.of(gitHub(variables));
        } else if (variables.has("GITLAB_CI")) {
            return Optional.of(gitLab(variables));
        }
        return variables.has("JENKINS_URL") ? Optional.of(jenkins(variables)) : Optional.empty();
    }

    private static CiBuild gitHub(Variables variables) {
        String url = variables.get("GITHUB_SERVER_URL") + "/" + variables.get("GITHUB_REPOSITORY") + "/actions/runs/"
                + variables.get("GITHUB_RUN_ID");
        return new CiBuild(
                "GitHub Actions",
                "github",
                numbered(variables.get("GITHUB_WORKFLOW"), variables.get("GITHUB_RUN_NUMBER")),
                variables.has("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_RUN_ID") ? url : "");
    }

    private static CiBuild gitLab(Variables variables) {
        return new CiBuild(
                "GitLab CI",
                "gitlab",
                numbered(variables.get("CI_JOB_NAME"), variables.get("CI_JOB_ID")),
                variables.get("CI_JOB_URL"));
    }

    private static CiBuild jenkins(Variables variables) {
        return new CiBuild(
                "Jenkins",
                "jenkins",
                numbered(variables.get("JOB_NAME"), variables.get("BUILD_NUMBER")),
                variables.get("BUILD_URL"));
    }

    private static String numbered(String name, String number) {
        return number.isEmpty() ? name : (name + " #" + number).strip();
    }

    /** Variables of which any may be missing. */
    private record Variables(Map<String, String> all) {

        boolean has(String... names) {
            for (String name : names) {
                if (get(name).isEmpty()) {
                    return false;
                }
            }
            return true;
        }

        String get(String name) {
            return all.getOrDefault(name, "");
        }
    }
}
