package dev.wsspec.run;

import dev.wsspec.cases.Feature;
import dev.wsspec.wire.Barrier;
import dev.wsspec.wire.Event;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the preflight found out about the target.
 *
 * @param server the Server field of the 101, or empty
 * @param greets sends something before it is asked
 * @param connections how many connections at a time were served when the preflight tried as many as there are jobs
 * @param answers it answered the barrier, so whoever does not any more is no longer there
 * @param silent it upgraded, and then answered neither a Ping nor a Text nor a Close
 * @param choosy it closes in good order when a message is not of its own protocol
 * @param secured what TLS has agreed on, where the target has it
 * @param notices what the user should know about it
 */
public record Calibration(
        Set<Feature> features,
        Barrier barrier,
        String server,
        boolean greets,
        int connections,
        boolean answers,
        boolean silent,
        boolean choosy,
        Optional<Event.Secured> secured,
        List<String> notices) {
    public Calibration {
        features = Set.copyOf(features);
        notices = List.copyOf(notices);
    }
}
