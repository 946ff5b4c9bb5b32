package dev.wsspec.report;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a document that may be anything, and says in one sentence what is wrong with it. */
final class DocumentReader {

    /** A whole run takes some 13 MiB; more than this is not worth the memory. */
    private static final long LIMIT = 256L << 20;

    private DocumentReader() {}

    static RunDocument read(Path file) throws IOException {
        String json = text(file);
        try {
            int schema = schema(json);
            if (schema != RunDocument.SCHEMA) {
                throw new IOException(
                        "has schema " + schema + ", and this release reads schema " + RunDocument.SCHEMA + " only");
            }
            return Json.document(json, RunDocument.class);
        } catch (JsonProcessingException e) {
            throw new IOException(sentence(e, json.length()), e);
        }
    }

    /** What is wrong with the text itself may come wrapped in what was being made of it. */
    private static String sentence(JsonProcessingException problem, int length) {
        Throwable cause = problem.getCause() instanceof JsonParseException inner ? inner : problem;
        if (cause instanceof JsonParseException broken) {
            boolean cut = broken.getLocation() != null && broken.getLocation().getCharOffset() >= length;
            return cut ? "ends in the middle: the file was cut off at " + at(broken) : "is not JSON, see " + at(broken);
        }
        String where = problem instanceof JsonMappingException mapping ? path(mapping) : "a part is wrong";
        return "is JSON but no document of a run: " + Escaped.text(where, 200);
    }

    private static String text(Path file) throws IOException {
        try {
            if (Files.isDirectory(file)) {
                throw new IOException("is a directory; the document in it is called " + RunDocument.FILE);
            }
            if (Files.size(file) > LIMIT) {
                throw new IOException("is larger than any document of a run");
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new IOException("is not there", e);
        } catch (CharacterCodingException e) {
            throw new IOException("is not JSON: it is no UTF-8", e);
        }
    }

    /** Looked for first, so that the form of another schema is not taken for a fault of this one. */
    private static int schema(String json) throws IOException {
        try (JsonParser parser = Json.parser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("is no document of a run");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals("schema");
                JsonToken value = parser.nextToken();
                if (found && value == JsonToken.VALUE_NUMBER_INT) {
                    return parser.getIntValue();
                }
                parser.skipChildren();
            }
        }
        throw new IOException("is no document of a run: it names no schema");
    }

    private static String at(JsonProcessingException problem) {
        var location = problem.getLocation();
        return location == null ? "its start" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** Where in the document, in words like {@code results[3].verdict}. */
    private static String path(JsonMappingException problem) {
        var path = new StringBuilder();
        problem.getPath()
                .forEach(step -> path.append(
                        step.getFieldName() == null
                                ? "[" + step.getIndex() + "]"
                                : (path.isEmpty() ? "" : ".") + step.getFieldName()));
        return path.isEmpty() ? "a part of it is missing" : path + " is missing or not what it should be";
    }
}
