package dev.wsspec.run;

import dev.wsspec.cases.Feature;
import dev.wsspec.wire.Barrier;
import java.util.Set;

/**
 * What the preflight found out about the target.
 *
 * @param server the Server field of the 101, or empty
 * @param greets sends something before it is asked
 * @param connections how many connections at a time were served when the preflight tried as many as there are jobs
 * @param silent it upgraded, and then answered neither a Ping nor a Text nor a Close
 */
public record Calibration(
        Set<Feature> features, Barrier barrier, String server, boolean greets, int connections, boolean silent) {
    public Calibration {
        features = Set.copyOf(features);
    }
}
