package dev.wsspec.fuzz;

import dev.wsspec.wire.Bytes;
import java.util.List;
import java.util.SplittableRandom;

/** What is left to chance in one exchange; the same seed draws the same. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Zero up to but not including the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True that many times of a hundred. */
    boolean percent(int times) {
        return random.nextInt(100) < times;
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    int number() {
        return random.nextInt();
    }

    /** Up to that many octets; mostly few. */
    Bytes octets(int atMost) {
        var octets = new byte[1 + random.nextInt(1 + (atMost >> random.nextInt(8)))];
        random.nextBytes(octets);
        return Bytes.owning(octets);
    }

    /** The octets with a few of them changed, left out, doubled, put in, or cut off at the end. */
    Bytes mutated(Bytes octets) {
        Bytes result = octets;
        for (int i = random.nextInt(1, 5); i > 0 && !result.isEmpty(); i--) {
            int at = random.nextInt(result.length());
            Bytes before = result.slice(0, at);
            Bytes behind = result.slice(at + 1, result.length());
            Bytes one = result.slice(at, at + 1);
            result = switch (random.nextInt(6)) {
                case 0 ->
                    before.plus(Bytes.octets(one.at(0) ^ 1 << random.nextInt(8)))
                            .plus(behind);
                case 1 -> before.plus(behind);
                case 2 -> before.plus(one).plus(one).plus(behind);
                case 3 -> before.plus(octets(64)).plus(one).plus(behind);
                case 4 -> before;
                default -> before.plus(Bytes.octets(random.nextInt(256))).plus(behind);
            };
        }
        return result;
    }
}
