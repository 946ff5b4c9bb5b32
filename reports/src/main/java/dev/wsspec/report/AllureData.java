package dev.wsspec.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.qameta.allure.Aggregator2;
import io.qameta.allure.ReportStorage;
import io.qameta.allure.context.JacksonContext;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.LaunchResults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The files that Allure's parts make of results, in memory; its own generator would spell each in Base64. */
final class AllureData implements ReportStorage {

    /** Allure adds attachments from several threads. */
    private final SortedMap<String, byte[]> files = new ConcurrentSkipListMap<>();

    private final Configuration configuration;

    private AllureData(Configuration configuration) {
        this.configuration = configuration;
    }

    /** By the names under which Allure's page asks for them. */
    static SortedMap<String, byte[]> of(Configuration configuration, Path results) {
        var data = new AllureData(configuration);
        List<LaunchResults> launch = List.of(AllureResults.read(configuration, results));
        configuration.getExtensions(Aggregator2.class).forEach(part -> part.aggregate(configuration, launch, data));
        return data.files;
    }

    @Override
    public void addDataJson(String name, Object value) {
        try {
            var mapper = configuration.requireContext(JacksonContext.class).getValue();
            addDataBinary(name, mapper.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void addDataBinary(String name, byte[] octets) {
        files.put(name, octets);
    }

    @Override
    public void addDataFile(String name, Path file) {
        try {
            addDataBinary(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
