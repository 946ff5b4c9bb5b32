package dev.wsspec.baseline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.wsspec.cases.Verdict;
import dev.wsspec.wire.Delivery;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One thing that is known to be wrong.
 *
 * @param trial the case, at sign, delivery
 * @param verdict FAIL or WEAK, in the words of the file
 * @param reason why it is excused, for whoever reads the file next
 * @param see an issue or a page about it; may be empty
 */
@JsonPropertyOrder({"case", "verdict", "reason", "see"})
public record BaselineEntry(
        @JsonProperty("case") String trial,
        Verdict verdict,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String see) {

    private static final Pattern FORM = Pattern.compile("[^@\\s]+@[a-z]+");

    public BaselineEntry {
        if (!FORM.matcher(trial).matches()
                || Stream.of(Delivery.values()).noneMatch(any -> trial.endsWith("@" + any))) {
            throw new BaselineException("'" + trial + "' is no case with its delivery, like 5.5-ping-too-long@whole");
        }
        if (verdict != Verdict.FAIL && verdict != Verdict.WEAK) {
            throw new BaselineException(trial + " is " + verdict + ", and only FAIL and WEAK can be excused");
        }
        if (reason.isBlank()) {
            throw new BaselineException(trial + " has no reason");
        }
    }

    @JsonCreator
    static BaselineEntry of(
            @JsonProperty(value = "case", required = true) String trial,
            @JsonProperty(value = "verdict", required = true) String verdict,
            @JsonProperty(value = "reason", required = true) String reason,
            @JsonProperty("see") String see) {
        // What the file leaves out comes as null.
        return new BaselineEntry(trial, parsed(trial, verdict), reason, see == null ? "" : see);
    }

    private static Verdict parsed(String trial, String word) {
        return Stream.of(Verdict.values())
                .filter(verdict -> verdict.name().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new BaselineException(trial + " has the verdict '" + word + "'; it is FAIL or WEAK"));
    }
}
