package dev.wsspec.runner;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wsspec.report.Escaped;
import dev.wsspec.select.Nearest;
import dev.wsspec.wire.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One target of a file.
 *
 * @param name what its reports go by; fit for a directory
 * @param url as the user wrote it
 */
record TargetEntry(String name, Target url, TargetDescription description) {

    private static final List<String> KEYS = List.of(
            "name",
            "url",
            "headers",
            "cookies",
            "user",
            "bearer",
            "origin",
            "subprotocol",
            "cacert",
            "insecure",
            "server-name",
            "cert",
            "key",
            "tls",
            "proxy",
            "proxy-user",
            "echo");

    /**
     * @param where what the entry is called when something is wrong with it
     * @param folder what paths in it are relative to
     */
    static TargetEntry of(String where, JsonNode node, Path folder) {
        known(where, node, KEYS);
        String name = text(where, node, "name").orElseThrow(() -> missing(where, "name"));
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new UsageException(where + ": a name is made of letters, digits, '.', '_' and '-'.");
        }
        String url = text(where, node, "url").orElseThrow(() -> missing(where, "url"));
        var keys = new Keys(where, node, folder);
        return new TargetEntry(
                name,
                target(where, url),
                new TargetDescription(
                        keys.pairs("headers", ": "),
                        keys.pairs("cookies", "="),
                        keys.value("origin"),
                        keys.value("subprotocol"),
                        keys.value("user"),
                        keys.value("bearer"),
                        keys.path("cacert"),
                        keys.flag("insecure"),
                        keys.value("server-name"),
                        keys.path("cert"),
                        keys.path("key"),
                        keys.value("tls"),
                        keys.value("proxy"),
                        keys.value("proxy-user"),
                        keys.value("echo")));
    }

    /** @throws UsageException when there is a key besides these */
    static void known(String where, JsonNode node, List<String> keys) {
        if (!node.isObject()) {
            throw new UsageException(where + " is no list of keys and values.");
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                List<String> nearest = Nearest.to(key, keys);
                throw new UsageException(where + " has an unknown key '" + Escaped.text(key, 60) + "'"
                        + (nearest.isEmpty()
                                ? "; it takes " + String.join(", ", keys) + "."
                                : Nearest.question(nearest)));
            }
        });
    }

    private static Target target(String where, String url) {
        try {
            return Target.of(url);
        } catch (IllegalArgumentException e) {
            throw new UsageException(where + ": " + e.getMessage() + ".");
        }
    }

    private static UsageException missing(String where, String key) {
        return new UsageException(where + " has no " + key + ".");
    }

    private static Optional<String> text(String where, JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            throw new UsageException(where + ": '" + key + "' takes one value.");
        }
        return Optional.of(value.asText());
    }

    /** Reads the values of an entry. */
    private record Keys(String where, JsonNode node, Path folder) {

        Optional<String> value(String key) {
            return text(where, node, key).map(text -> ValueSource.from(folder, text));
        }

        Optional<String> path(String key) {
            return text(where, node, key).map(text -> folder.resolve(text).toString());
        }

        boolean flag(String key) {
            JsonNode value = node.path(key);
            if (!value.isMissingNode() && !value.isBoolean()) {
                throw new UsageException(where + ": '" + key + "' takes true or false.");
            }
            return value.asBoolean();
        }

        List<String> pairs(String key, String between) {
            JsonNode value = node.path(key);
            if (!value.isMissingNode() && !value.isObject()) {
                throw new UsageException(where + ": '" + key + "' takes names and values.");
            }
            var pairs = new ArrayList<String>();
            for (Map.Entry<String, JsonNode> pair : value.properties()) {
                String text = text(where, value, pair.getKey()).orElse("");
                pairs.add(pair.getKey() + between + ValueSource.from(folder, text));
            }
            return List.copyOf(pairs);
        }
    }
}
