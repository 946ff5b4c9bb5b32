package dev.wsspec.foreign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The verdicts that were investigated and written down in {@code NAME.txt}: what is neither green nor an observation, each under
 * a comment that says why. MOVES stands where the server itself behaves differently from run to run; RACE is a pattern of what
 * is seen when a race inside the server, which can strike in any trial, has struck.
 */
record Expectations(Map<String, Finding> findings, List<Pattern> races) {

    private static final String RACE = "RACE ";
    static final String MOVES = "MOVES";

    /**
     * One verdict that was investigated.
     *
     * @param why the comment above it, in one line
     */
    record Finding(String verdict, String why) {}

    static Expectations of(ForeignServer server) throws IOException {
        String file = server.id() + ".txt";
        try (var in = Expectations.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException(file + " is not there");
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Expectations of(String text) {
        var findings = new TreeMap<String, Finding>();
        var races = new ArrayList<Pattern>();
        var comment = new ArrayList<String>();
        boolean begun = false;
        for (String line : text.lines().toList()) {
            boolean says = line.startsWith("#");
            if (says && begun || line.isBlank()) {
                comment.clear();
            }
            begun = !says;
            if (says) {
                comment.add(line.substring(1).strip());
            } else if (line.startsWith(RACE)) {
                races.add(Pattern.compile(line.substring(RACE.length())));
            } else if (!line.isBlank()) {
                String[] words = line.split("\\s+", 3);
                findings.put(words[1], new Finding(words[0], String.join(" ", comment)));
            }
        }
        return new Expectations(findings, races);
    }

    /** The verdict by trial. */
    TreeMap<String, String> verdicts() {
        return findings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().verdict(), (one, other) -> other, TreeMap::new));
    }

    boolean raced(String seen) {
        return races.stream().anyMatch(race -> race.matcher(seen).find());
    }
}
