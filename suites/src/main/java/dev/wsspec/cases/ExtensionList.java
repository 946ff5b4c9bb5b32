package dev.wsspec.cases;

import dev.wsspec.wire.Event;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads Sec-WebSocket-Extensions as leniently as it can be read; whether it is well formed is judged elsewhere. */
final class ExtensionList {

    private static final String FIELD = "Sec-WebSocket-Extensions";

    private ExtensionList() {}

    /** The extensions that a response names, over all its field lines, in order. */
    static List<Extension> of(HttpResponse response) {
        return of(response.values(FIELD));
    }

    /** The extensions that the upgrade request really offered. */
    static List<Extension> offered(Transcript seen) {
        String head =
                seen.sent(Event.Role.UPGRADE).text(StandardCharsets.ISO_8859_1).split("\r\n\r\n", 2)[0];
        return of(head.lines()
                .filter(line -> line.regionMatches(true, 0, FIELD + ":", 0, FIELD.length() + 1))
                .map(line -> line.substring(FIELD.length() + 1)));
    }

    private static List<Extension> of(Stream<String> values) {
        return split(values.collect(Collectors.joining(",")), ',').stream()
                .filter(element -> !element.isBlank())
                .map(ExtensionList::element)
                .toList();
    }

    private static Extension element(String text) {
        List<String> parts = split(text, ';');
        return new Extension(
                parts.get(0).strip(),
                parts.stream().skip(1).map(ExtensionList::parameter).toList());
    }

    private static Extension.Parameter parameter(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return new Extension.Parameter(text.strip(), Optional.empty());
        }
        String value = text.substring(equals + 1).strip();
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        String bare = quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
        return new Extension.Parameter(text.substring(0, equals).strip(), Optional.of(bare));
    }

    /** Splits outside quoted strings. */
    private static List<String> split(String text, char at) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (quoted && each == '\\' && i + 1 < text.length()) {
                part.append(each).append(text.charAt(++i));
                continue;
            }
            quoted ^= each == '"';
            if (each == at && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(each);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
