package dev.wsspec.report;

import dev.wsspec.run.Catalogues;
import dev.wsspec.select.Selection;
import dev.wsspec.select.SelectionException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All parts of one run, each once, in their order, and nothing else. */
record Parts(List<Part> all) {

    Parts {
        all = List.copyOf(all);
    }

    /** @throws MergeException when they are not that */
    static Parts of(List<Part> given, String version) throws MergeException {
        for (Part part : given) {
            if (!part.shard().partial()) {
                throw new MergeException("'" + part.name() + "' is no shard but a run of its own; 'wsspec compare'"
                        + " puts whole runs side by side.");
            }
        }
        same(given, "how many shards the run was cut into", part -> part.shard().of());
        same(given, "which release of wsspec was run", part -> part.run().version());
        same(given, "what was tested", Parts::subject);
        same(given, "what was asked for", part -> part.run().selection());
        same(given, "the deliveries", part -> part.run().deliveries());
        same(given, "the seed", part -> part.run().seed());
        same(given, "the profile", part -> part.run().profile());
        same(given, "the patience", part -> part.run().patience());
        same(given, "the fields added to requests", part -> part.run().fields());
        if (!given.get(0).run().version().equals(version)) {
            throw new MergeException("the shards are of wsspec "
                    + Escaped.text(given.get(0).run().version(), 50) + " and this is " + version
                    + "; only that release knows which cases they have to hold.");
        }
        eachOnce(given);
        var parts = new Parts(given.stream()
                .sorted(Comparator.comparing(part -> part.shard().number()))
                .toList());
        parts.checkTrials();
        return parts;
    }

    /** What stays the same when each part starts a server of its own. */
    private static List<Object> subject(Part part) {
        RunInfo run = part.run();
        return run.image().present() ? List.of(run.image()) : List.of(run.embedded() ? "" : run.target());
    }

    private static void same(List<Part> parts, String what, Function<Part, Object> of) throws MergeException {
        Part first = parts.get(0);
        for (Part part : parts) {
            if (!of.apply(part).equals(of.apply(first))) {
                throw new MergeException("'" + first.name() + "' and '" + part.name() + "' differ in " + what + ": "
                        + shown(of.apply(first)) + " and " + shown(of.apply(part)) + ".");
            }
        }
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.isEmpty() ? "nothing" : Escaped.text(text, 200);
    }

    private static void eachOnce(List<Part> parts) throws MergeException {
        var there = parts.stream()
                .collect(Collectors.groupingBy(part -> part.shard().number()));
        for (var same : there.values()) {
            if (same.size() > 1) {
                throw new MergeException("shard " + same.get(0).shard() + " is there " + same.size() + " times: "
                        + same.stream().map(Part::name).collect(Collectors.joining(", ")) + ".");
            }
        }
        int of = parts.get(0).shard().of();
        String missing = IntStream.rangeClosed(1, of)
                .filter(number -> !there.containsKey(number))
                .mapToObj(number -> number + "/" + of)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new MergeException("missing is shard " + missing + "; nothing is said about the target.");
        }
    }

    /** A part that came to its end has all its trials, and none has any that is another's. */
    private void checkTrials() throws MergeException {
        RunInfo run = all.get(0).run();
        Selection selection = selection(run);
        for (Part part : all) {
            Set<String> due = selection.in(part.shard()).trials();
            List<String> ids =
                    part.document().results().stream().map(ResultRow::id).toList();
            List<String> foreign = ids.stream().filter(id -> !due.contains(id)).toList();
            if (!foreign.isEmpty()) {
                throw new MergeException("'" + part.name() + "' has results that are not of shard " + part.shard()
                        + ": " + Escaped.text(foreign.get(0), 200) + ".");
            }
            if (ids.size() != Set.copyOf(ids).size()) {
                throw new MergeException("'" + part.name() + "' has results twice.");
            }
            if (part.run().complete() && ids.size() < due.size()) {
                throw new MergeException("'" + part.name() + "' lacks " + (due.size() - ids.size()) + " of the "
                        + due.size() + " results of shard " + part.shard() + ".");
            }
        }
    }

    private Selection selection(RunInfo run) throws MergeException {
        try {
            List<String> words = Stream.of(run.selection().split(" "))
                    .filter(word -> !word.isEmpty())
                    .toList();
            return Selection.of(Catalogues.cases(), words, Set.copyOf(run.deliveries()));
        } catch (SelectionException e) {
            throw new MergeException("what the shards selected cannot be understood: " + e.getMessage());
        }
    }
}
