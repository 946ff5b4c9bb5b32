package dev.wsspec.cases;

import dev.wsspec.deflate.Agreement;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a response says about permessage-deflate (RFC 7692, sections 5 and 7.1). */
public final class Deflate {

    public static final String NAME = "permessage-deflate";
    public static final String SERVER_NO_CONTEXT = "server_no_context_takeover";
    public static final String CLIENT_NO_CONTEXT = "client_no_context_takeover";
    public static final String SERVER_WINDOW = "server_max_window_bits";
    public static final String CLIENT_WINDOW = "client_max_window_bits";

    private static final int WIDEST = 15;

    private Deflate() {}

    /** Every element of that name; more than one is wrong. */
    public static List<Extension> elements(HttpResponse response) {
        return response.switched() ? named(response).toList() : List.of();
    }

    /** What was agreed, read from the first element; values that are none count as not said. */
    public static Optional<Agreement> agreement(HttpResponse response) {
        return elements(response).stream().findFirst().map(Deflate::agreement);
    }

    public static Optional<Agreement> agreement(Transcript seen) {
        return seen.response().flatMap(Deflate::agreement);
    }

    private static Stream<Extension> named(HttpResponse response) {
        return ExtensionList.of(response).stream().filter(each -> each.name().equalsIgnoreCase(NAME));
    }

    private static Agreement agreement(Extension element) {
        return new Agreement(
                element.has(SERVER_NO_CONTEXT),
                element.has(CLIENT_NO_CONTEXT),
                bits(element, SERVER_WINDOW),
                bits(element, CLIENT_WINDOW));
    }

    private static int bits(Extension element, String parameter) {
        return element.value(parameter)
                .filter(value -> value.matches("[89]|1[0-5]"))
                .map(Integer::parseInt)
                .orElse(WIDEST);
    }
}
