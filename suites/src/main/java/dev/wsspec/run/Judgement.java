package dev.wsspec.run;

import dev.wsspec.cases.Verdict;

/** A verdict with its words. */
public record Judgement(Verdict verdict, String matched, String section, String reason) {

    Judgement as(Verdict other, String inSection, String why) {
        return new Judgement(other, matched, inSection, why);
    }
}
