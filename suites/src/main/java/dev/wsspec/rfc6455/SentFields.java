package dev.wsspec.rfc6455;

import dev.wsspec.wire.Event;
import dev.wsspec.wire.Transcript;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** What the upgrade request that was really sent said, fields the target asks for included. */
final class SentFields {

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final List<String> lines;

    private SentFields(List<String> lines) {
        this.lines = lines;
    }

    static SentFields of(Transcript seen) {
        String request = seen.sent(Event.Role.UPGRADE).text(StandardCharsets.ISO_8859_1);
        String head = request.split("\r\n\r\n", 2)[0];
        return new SentFields(Stream.of(head.split("\r\n")).skip(1).toList());
    }

    /** Members of a comma list over all lines of that name, parameters included. */
    List<String> list(String name) {
        return values(name)
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .toList();
    }

    /** Members of a comma list without their parameters. */
    List<String> names(String name) {
        return list(name).stream().map(SentFields::name).toList();
    }

    static String name(String member) {
        return member.split(";", 2)[0].strip();
    }

    /** The Sec-WebSocket-Accept that belongs to the key sent (section 4.2.2, item 5.4). */
    String expectedAccept() {
        String key = values("Sec-WebSocket-Key").findFirst().orElse("");
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    private Stream<String> values(String name) {
        return lines.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip());
    }
}
