package dev.wsspec.cases;

import static dev.wsspec.cases.Deflate.CLIENT_NO_CONTEXT;
import static dev.wsspec.cases.Deflate.CLIENT_WINDOW;
import static dev.wsspec.cases.Deflate.SERVER_NO_CONTEXT;
import static dev.wsspec.cases.Deflate.SERVER_WINDOW;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the parameters of permessage-deflate may look like, in an offer and in an answer (RFC 7692, section 7.1). */
final class DeflateParameters {

    private static final List<String> DEFINED =
            List.of(SERVER_NO_CONTEXT, CLIENT_NO_CONTEXT, SERVER_WINDOW, CLIENT_WINDOW);
    private static final Pattern BITS = Pattern.compile("[89]|1[0-5]");

    private DeflateParameters() {}

    /** Section 7: none but the four that are defined, and none of them twice. */
    static boolean defined(Extension element) {
        return element.parameters().stream()
                .map(Extension.Parameter::name)
                .allMatch(name -> DEFINED.stream().anyMatch(name::equalsIgnoreCase)
                        && element.named(name).count() == 1);
    }

    /** Section 7.1.1: these are there or not, and have no value. */
    static boolean flagsBare(Extension element) {
        return Stream.of(SERVER_NO_CONTEXT, CLIENT_NO_CONTEXT)
                .flatMap(element::named)
                .allMatch(flag -> flag.value().isEmpty());
    }

    /** Section 7.1.2: wherever the window is named it has a size. */
    static boolean sized(Extension element, String window) {
        return all(
                element, window, value -> value.filter(DeflateParameters::legal).isPresent());
    }

    /** Section 7.1.2.2: in an offer the window of the client may go without a size. */
    static boolean sizedOrBare(Extension element, String window) {
        return all(element, window, value -> value.isEmpty() || legal(value.get()));
    }

    /** The size of a window that is {@link #sized}. */
    static OptionalInt bits(Extension element, String window) {
        return element.value(window).stream().mapToInt(Integer::parseInt).findFirst();
    }

    /** A decimal number from 8 to 15 without zeros in front. */
    private static boolean legal(String value) {
        return BITS.matcher(value).matches();
    }

    private static boolean all(Extension element, String name, Predicate<Optional<String>> good) {
        return element.named(name).map(Extension.Parameter::value).allMatch(good);
    }
}
