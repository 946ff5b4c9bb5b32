package dev.wsspec.runner;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wsspec.report.Escaped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a specification of the fuzzing client of Autobahn|Testsuite asks for.
 *
 * @param cases numbers and patterns of theirs
 * @param excludedForAgents patterns of cases by patterns of agents
 * @param ignored what has no counterpart here, by name
 */
record FuzzingClient(
        String outdir,
        List<Server> servers,
        List<String> cases,
        List<String> excluded,
        Map<String, List<String>> excludedForAgents,
        List<String> ignored) {

    private static final long LIMIT = 1 << 20;
    private static final List<String> KNOWN =
            List.of("outdir", "servers", "cases", "exclude-cases", "exclude-agent-cases");

    /** One that is to be tested. */
    record Server(String agent, String url) {}

    /** @throws UsageException when it is none, with a sentence that says why */
    static FuzzingClient read(Path file) {
        String name = "'" + Escaped.text(file.toString()) + "' ";
        try {
            if (Files.size(file) > LIMIT) {
                throw new UsageException(name + "is larger than any fuzzingclient.json.");
            }
            JsonNode root = new JsonMapper().readTree(Files.readString(file));
            if (!root.isObject() || !root.path("servers").isArray()) {
                throw new UsageException(name + "is no fuzzingclient.json: it has no list of servers.");
            }
            return of(root);
        } catch (JacksonException e) {
            throw new UsageException(name + "is not JSON, see line "
                    + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + ".");
        } catch (IOException e) {
            throw new UsageException(name + "cannot be read (" + OneLine.of(e) + ").");
        }
    }

    private static FuzzingClient of(JsonNode root) {
        var servers = new ArrayList<Server>();
        var ignored = new ArrayList<String>();
        Stream<String> names = names(root).filter(name -> !KNOWN.contains(name) && !name.equals("options"));
        names.forEach(ignored::add);
        names(root.path("options")).map(name -> "options." + name).forEach(ignored::add);
        for (JsonNode server : root.path("servers")) {
            String url = server.path("url").asText();
            servers.add(new Server(server.path("agent").asText(url), url));
            names(server)
                    .filter(name -> !name.equals("agent") && !name.equals("url"))
                    .flatMap(name -> names(server.path(name)).findAny().isEmpty()
                            ? Stream.of(name)
                            : names(server.path(name)).map(inner -> name + "." + inner))
                    .filter(name -> !name.equals("options.version"))
                    .map(name -> "servers." + name)
                    .forEach(ignored::add);
        }
        var forAgents = new LinkedHashMap<String, List<String>>();
        root.path("exclude-agent-cases")
                .properties()
                .forEach(entry -> forAgents.put(entry.getKey(), strings(entry.getValue())));
        return new FuzzingClient(
                root.path("outdir").asText("wsspec-report"),
                servers,
                root.has("cases") ? strings(root.path("cases")) : List.of("*"),
                strings(root.path("exclude-cases")),
                forAgents,
                ignored.stream().distinct().map(Escaped::text).toList());
    }

    private static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
