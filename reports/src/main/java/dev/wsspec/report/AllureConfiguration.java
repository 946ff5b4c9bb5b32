package dev.wsspec.report;

import io.qameta.allure.Extension;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.Plugin;
import java.util.List;
import java.util.UUID;

/** What Allure's generator is made of; its own configuration has a part that reports to Google. */
record AllureConfiguration(String uuid, List<Extension> extensions, Plugin tab) implements Configuration {

    private static final String VERSION = "2.34.0";

    static AllureConfiguration with(Plugin tab) {
        return new AllureConfiguration(UUID.randomUUID().toString(), AllureExtensions.with(tab), tab);
    }

    @Override
    public String getUuid() {
        return uuid;
    }

    @Override
    public String getVersion() {
        return VERSION;
    }

    @Override
    public String getReportLanguage() {
        return "en";
    }

    @Override
    public String getReportName() {
        return "wsspec";
    }

    @Override
    public List<Plugin> getPlugins() {
        return List.of(tab);
    }

    @Override
    public List<Extension> getExtensions() {
        return extensions;
    }
}
