package dev.wsspec.report;

import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.InMemoryReportStorage;
import io.qameta.allure.core.ReportWebGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Allure's page with its data compressed inside: the same again and again for thousands of cases. */
final class AllurePage {

    private static final String END = "</body>";

    private AllurePage() {}

    static String of(Configuration configuration, Map<String, byte[]> data, Path work) throws IOException {
        new ReportWebGenerator().generate(configuration, new InMemoryReportStorage(), work);
        String page = Fonts.one(Analytics.strip(Files.readString(work.resolve("index.html"))));
        int end = page.lastIndexOf(END);
        return page.substring(0, end)
                + "<script type=\"text/plain\" id=\"zipped\">"
                + Base64.getEncoder().encodeToString(zipped(data))
                + "</script>\n<script>\n" + Resources.text("unzip.js") + "</script>\n"
                + page.substring(end);
    }

    /** One JSON object; an octet is a character, so that any file can be a member. The history is for the next report. */
    private static byte[] zipped(Map<String, byte[]> data) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out, 1 << 16);
                var json = Json.generator(zip)) {
            json.writeStartObject();
            for (Map.Entry<String, byte[]> file : data.entrySet()) {
                if (file.getKey().startsWith(AllureHistory.FOLDER)) {
                    continue;
                }
                json.writeStringField(file.getKey(), new String(file.getValue(), StandardCharsets.ISO_8859_1));
            }
            json.writeEndObject();
        }
        return out.toByteArray();
    }
}
