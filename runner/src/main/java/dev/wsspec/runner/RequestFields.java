package dev.wsspec.runner;

import dev.wsspec.wire.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Field lines that the target wants in every upgrade request. */
final class RequestFields {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7E\\xA0-\\xFF]*");

    @Option(names = "--header", paramLabel = "k:v", description = "A field line in every upgrade request; repeatable.")
    List<String> lines = List.of();

    @Option(names = "--origin", paramLabel = "o", defaultValue = "", description = "Origin of every upgrade request.")
    String origin;

    @Option(names = "--subprotocol", paramLabel = "p", defaultValue = "", description = "Subprotocols to offer.")
    String subprotocol;

    List<Header> headers() {
        var headers = new ArrayList<Header>();
        lines.forEach(line -> headers.add(parse(line)));
        if (!origin.isEmpty()) {
            headers.add(checked("Origin", origin));
        }
        if (!subprotocol.isEmpty()) {
            headers.add(checked("Sec-WebSocket-Protocol", subprotocol));
        }
        return List.copyOf(headers);
    }

    private static Header parse(String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new UsageException("--header takes a name, a colon and a value, not '" + line + "'.");
        }
        return checked(
                line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    private static Header checked(String name, String value) {
        if (!TOKEN.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            throw new UsageException("'" + name + "' cannot be sent in a request: its name or its value holds"
                    + " characters that HTTP forbids there.");
        }
        return new Header(name, value);
    }
}
