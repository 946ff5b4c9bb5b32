package dev.wsspec.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The properties that Allure shows as the environment. */
final class AllureEnvironment {

    private AllureEnvironment() {}

    static String of(RunInfo run) {
        return properties(run).entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry ->
                        entry.getKey() + "=" + Escaped.text(entry.getValue()).replace("\\", "\\\\") + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, String> properties(RunInfo run) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("target", run.target());
        properties.put("server", run.server());
        properties.put("tls", run.tls());
        properties.put("wsspec", run.version());
        properties.put("profile", run.profile().name().toLowerCase(Locale.ROOT));
        properties.put("seed", Long.toString(run.seed()));
        properties.put("patience", Double.toString(run.patience()));
        properties.put("features", run.features().stream().map(Enum::name).collect(Collectors.joining(" ")));
        properties.put("java", run.java());
        return properties;
    }
}
