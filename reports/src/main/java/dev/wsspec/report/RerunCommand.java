package dev.wsspec.report;

import dev.wsspec.run.Profile;
import dev.wsspec.run.Trial;
import java.util.Locale;
import java.util.regex.Pattern;

/** The command that runs one trial again with the same octets. */
record RerunCommand(RunInfo run) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    String of(Trial trial) {
        return "./wsspec run " + quoted(Escaped.text(run.target())) + " "
                + trial.conformanceCase().id()
                + " --delivery " + trial.delivery()
                + " --seed " + run.seed()
                + (run.patience() == 1.0 ? "" : " --patience " + run.patience())
                + (run.profile() == Profile.CORE
                        ? ""
                        : " --profile " + run.profile().name().toLowerCase(Locale.ROOT));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
