package dev.wsspec.cases;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One element of Sec-WebSocket-Extensions: a name and its parameters in order (RFC 6455, section 9.1). */
public record Extension(String name, List<Parameter> parameters) {

    /**
     * A parameter as written.
     *
     * @param value what stands behind the equals sign, without its quotes
     */
    public record Parameter(String name, Optional<String> value) {}

    public Extension {
        parameters = List.copyOf(parameters);
    }

    public boolean has(String parameter) {
        return named(parameter).findAny().isPresent();
    }

    /** The value of the first parameter of that name, when it has one. */
    public Optional<String> value(String parameter) {
        return named(parameter).findFirst().flatMap(Parameter::value);
    }

    public Stream<Parameter> named(String parameter) {
        return parameters.stream().filter(each -> each.name().equalsIgnoreCase(parameter));
    }
}
