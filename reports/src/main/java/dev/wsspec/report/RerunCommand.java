package dev.wsspec.report;

import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.Profile;
import dev.wsspec.run.Trial;
import dev.wsspec.wire.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command that runs one trial again with the same octets, but for credentials, which it leaves out. */
public record RerunCommand(RunInfo run) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    /** Of one trial. */
    String of(Trial trial) {
        return of(List.of(trial.id()));
    }

    /** Of everything that the run selected, as a line for a shell. */
    public String whole() {
        String every = selected();
        return run.shard().partial() ? every + " --shard " + run.shard() : every;
    }

    private String selected() {
        String selected = of(Stream.of(run.selection().split(" "))
                .filter(word -> !word.isEmpty())
                .map(Escaped::text)
                .toList());
        boolean every = run.deliveries().size() == Delivery.values().length;
        return every
                ? selected
                : run.deliveries().stream()
                        .map(delivery -> delivery.toString())
                        .collect(Collectors.joining(",", selected + " --delivery ", ""));
    }

    private String of(List<String> selectors) {
        var words = new ArrayList<String>(List.of("wsspec"));
        if (run.image().present()) {
            addImage(words);
        } else {
            words.add("run");
            if (!run.embedded()) {
                words.add(Escaped.text(run.target()));
            }
        }
        words.addAll(selectors);
        run.again().forEach(word -> words.add(Escaped.text(word)));
        if (run.seed() != BenchOptions.DEFAULT_SEED) {
            add(words, "--seed", Long.toString(run.seed()));
        }
        if (run.patience() != 1.0) {
            add(words, "--patience", Double.toString(run.patience()));
        }
        if (run.profile() != Profile.CORE) {
            add(words, "--profile", run.profile().name().toLowerCase(Locale.ROOT));
        }
        return words.stream().map(RerunCommand::quoted).collect(Collectors.joining(" "));
    }

    /** What the container was told besides may be secret. */
    private void addImage(List<String> words) {
        words.add("certify");
        add(words, "--image", run.image().name());
        add(words, "--port", Integer.toString(run.image().port()));
        String path = run.target().replaceFirst("^[a-z]+://[^/]*", "");
        if (!path.equals("/")) {
            add(words, "--path", Escaped.text(path));
        }
    }

    private static void add(List<String> words, String option, String value) {
        words.add(option);
        words.add(value);
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
