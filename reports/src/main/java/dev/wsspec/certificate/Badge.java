package dev.wsspec.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wsspec.cases.Level;
import dev.wsspec.report.Count;
import dev.wsspec.report.RunDocument;
import dev.wsspec.report.Score;
import dev.wsspec.report.Statement;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A label with a number for the front page of a project.
 *
 * @param message {@code MUST 297/300}
 * @param color in the words of shields.io
 */
record Badge(String label, String message, String color) {

    /** The RFCs that a server is said to conform to; all others are only referred to by these. */
    private static final List<String> PROTOCOLS = List.of("RFC 6455", "RFC 7692", "RFC 8441");

    private static final int CHARACTER = 7;
    private static final int MARGIN = 6;

    /** By the name of the file: {@code badge} for the protocol itself, {@code badge-rfc7692} for others that were tried. */
    static Map<String, Badge> all(RunDocument document) {
        var badges = new LinkedHashMap<String, Badge>();
        boolean partial = Coverage.of(document, FrozenProfile.newest()).partial();
        for (String rfc : PROTOCOLS) {
            Count count = must(document.score(), rfc);
            if (badges.isEmpty()) {
                badges.put("badge", of(rfc, count, document.score().statement(), partial));
            } else if (count.of() > 0) {
                badges.put(
                        "badge-" + rfc.replace("RFC ", "rfc"),
                        of(rfc, count, document.score().statement(), partial));
            }
        }
        return badges;
    }

    /** As an endpoint of shields.io. */
    String endpoint() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("schemaVersion", 1);
        fields.put("label", label);
        fields.put("message", message);
        fields.put("color", color);
        try {
            return JsonMapper.builder().build().writeValueAsString(fields) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    int labelWidth() {
        return label.length() * CHARACTER + 2 * MARGIN;
    }

    int messageWidth() {
        return message.length() * CHARACTER + 2 * MARGIN;
    }

    int width() {
        return labelWidth() + messageWidth();
    }

    int labelCenter() {
        return labelWidth() / 2;
    }

    int messageCenter() {
        return labelWidth() + messageWidth() / 2;
    }

    /** Dark enough for white letters. */
    String fill() {
        return switch (color) {
            case "brightgreen" -> "#2f7d1b";
            case "yellow" -> "#8a6400";
            case "red" -> "#b3341f";
            default -> "#5c5c5c";
        };
    }

    private static Badge of(String rfc, Count must, Statement statement, boolean partial) {
        if (partial || statement == Statement.INCOMPLETE) {
            return new Badge(rfc, "MUST " + must + (partial ? ", partial" : ", incomplete"), "lightgrey");
        }
        boolean met = must.met() == must.of();
        return new Badge(rfc, "MUST " + must, !met ? "red" : must.weak() > 0 ? "yellow" : "brightgreen");
    }

    private static Count must(Score score, String rfc) {
        return score.sections().entrySet().stream()
                .filter(section -> section.getKey().startsWith(rfc + " "))
                .map(section -> section.getValue().getOrDefault(Level.MUST, new Count(0, 0, 0)))
                .reduce(new Count(0, 0, 0), Badge::sum);
    }

    private static Count sum(Count one, Count other) {
        return new Count(one.met() + other.met(), one.of() + other.of(), one.weak() + other.weak());
    }
}
