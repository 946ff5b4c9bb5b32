package dev.wsspec.runner;

import dev.wsspec.wire.Credentials;
import dev.wsspec.wire.Header;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The field lines of requests in the making: values found, checked, and what is secret of them noted. */
final class Fields {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7E\\xA0-\\xFF]*");

    private final ValueSource values;
    private final List<Header> headers = new ArrayList<>();
    private final Set<String> secrets = new HashSet<>();

    Fields(ValueSource values) {
        this.values = values;
    }

    /** A name, a colon and a value. */
    void line(String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new UsageException(
                    "--header takes a name, a colon and a value; one of them has no name before a colon.");
        }
        field(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    void field(String name, String text) {
        String value = values.value(text);
        if (!TOKEN.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            throw new UsageException("'" + name + "' cannot be sent in a request: its name or its value holds"
                    + " characters that HTTP forbids there.");
        }
        headers.add(new Header(name, value));
        if (ValueSource.refers(text) || Credentials.named(name)) {
            secrets.add(value);
        }
        if (name.equalsIgnoreCase("Cookie")) {
            Stream.of(value.split(";"))
                    .filter(pair -> pair.indexOf('=') >= 0)
                    .map(pair -> pair.substring(pair.indexOf('=') + 1).strip())
                    .forEach(secrets::add);
        }
    }

    /** With the scheme in front of what is secret: {@code Basic}, {@code Bearer}. */
    void authorization(String scheme, String credentials) {
        secrets.add(credentials);
        field("Authorization", scheme + " " + credentials);
    }

    List<Header> headers() {
        return List.copyOf(headers);
    }

    Set<String> secrets() {
        secrets.remove("");
        return Set.copyOf(secrets);
    }

    /** The same line for others to read: a value that is secret is left out unless it only says where the value is. */
    static String shown(String line) {
        int colon = line.indexOf(':');
        String name = line.substring(0, Math.max(0, colon)).strip();
        String value = line.substring(colon + 1).strip();
        return name + ": " + (Credentials.named(name) && !ValueSource.refers(value) ? "…" : value);
    }
}
