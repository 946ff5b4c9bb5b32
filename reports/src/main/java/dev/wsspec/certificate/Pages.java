package dev.wsspec.certificate;

import dev.wsspec.report.RunDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything that is rendered from a run's document alone, and lies beside it. */
public final class Pages {

    public static final String CERTIFICATE = "certificate.html";

    private Pages() {}

    /** The files and their content, the same for the same octets of a document. */
    static Map<String, String> of(RunDocument document, byte[] octets) {
        var certificate = Certificate.of(document, sha256(octets));
        var files = new LinkedHashMap<String, String>();
        files.put(CERTIFICATE, Template.html("certificate.html").execute(certificate));
        files.put("certificate.md", Template.markdown("certificate.md").execute(certificate));
        files.put("summary.md", Template.markdown("summary.md").execute(Digest.of(certificate)));
        Badge.all(document).forEach((name, badge) -> {
            files.put(name + ".svg", Template.html("badge.svg").execute(badge));
            files.put(name + ".json", badge.endpoint());
        });
        return files;
    }

    /**
     * Renders the document in this file and puts what comes of it beside it.
     *
     * @throws IOException when the file is no document, or nothing can be written there
     */
    public static void beside(Path json) throws IOException {
        beside(json, RunDocument.read(json));
    }

    /** The same for a document that was just written to this file. */
    public static void beside(Path json, RunDocument document) throws IOException {
        for (var file : of(document, Files.readAllBytes(json)).entrySet()) {
            Files.writeString(json.resolveSibling(file.getKey()), file.getValue());
        }
    }

    /** Removes what an earlier run left in a directory. */
    public static void delete(Path dir) throws IOException {
        try (var files = Files.newDirectoryStream(dir, "{certificate,summary,badge}*.{html,md,svg,json}")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private static String sha256(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
