package dev.wsspec.run;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.wire.Delivery;

/** One case in one delivery: what is run, judged and reported. */
public record Trial(ConformanceCase conformanceCase, Delivery delivery) {

    /** The case id, an at sign, and the delivery; the history id of reports. */
    public String id() {
        return conformanceCase.id() + "@" + delivery;
    }

    @Override
    public String toString() {
        return id();
    }
}
