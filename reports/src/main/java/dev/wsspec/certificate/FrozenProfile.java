package dev.wsspec.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The cases of a release that a certificate speaks about: a list that is never changed once it is released.
 *
 * @param name {@code core-2026.1}
 */
record FrozenProfile(String name, List<String> cases) {

    /** Every list there is, the newest first. */
    static final List<String> NAMES = List.of("core-2026.1");

    static FrozenProfile newest() {
        return load(NAMES.get(0));
    }

    static FrozenProfile load(String name) {
        try (InputStream in = FrozenProfile.class.getResourceAsStream("profiles/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no profile " + name);
            }
            return new FrozenProfile(
                    name,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cases that are not among these, in the order of the list. */
    List<String> missing(Collection<String> run) {
        Set<String> known = new HashSet<>(run);
        return cases.stream().filter(id -> !known.contains(id)).toList();
    }
}
