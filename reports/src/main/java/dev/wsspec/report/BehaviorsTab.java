package dev.wsspec.report;

import io.qameta.allure.Extension;
import io.qameta.allure.PluginConfiguration;
import io.qameta.allure.core.Plugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The tab that groups by epic, feature and story; a class and a script that the build takes out of Allure's command line. */
final class BehaviorsTab implements Plugin {

    private static final String CLASS = "io.qameta.allure.behaviors.BehaviorsPlugin";
    private static final String SCRIPT = "/allure-plugins/behaviors-plugin/static/index.js";

    private final Path script;

    /** Puts the script into that file, for Allure wants real files. */
    BehaviorsTab(Path script) throws IOException {
        this.script = script;
        Files.writeString(script, Resources.text(SCRIPT));
    }

    @Override
    public PluginConfiguration getConfig() {
        return new PluginConfiguration().setId("behaviors").setName("behaviors").setJsFiles(List.of("index.js"));
    }

    /** Asked for only by reports of many files. */
    @Override
    @SuppressWarnings("deprecation")
    public void unpackReportStatic(Path folder) throws IOException {
        Files.copy(script, folder.resolve("index.js"));
    }

    @Override
    public Map<String, Path> getPluginFiles() {
        return Map.of("index.js", script);
    }

    @Override
    public List<Extension> getExtensions() {
        try {
            return List.of((Extension) Class.forName(CLASS).getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(CLASS + " is not in the jar", e);
        }
    }
}
