package dev.wsspec.select;

import dev.wsspec.cases.ConformanceCase;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * One of several parts that the cases of a run are dealt out to, so that each part can run on a machine of its own.
 *
 * <p>Which part a case is in depends on nothing but its id and the number of parts; all its deliveries go with it.
 *
 * @param number from 1
 * @param of how many parts there are; 1 for a run that was not cut
 */
public record Shard(int number, int of) {

    /** A run that was not cut. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final int MOST = 1000;

    public Shard {
        if (of < 1 || of > MOST || number < 1 || number > of) {
            throw new IllegalArgumentException(number + "/" + of + " is no part of a whole");
        }
    }

    /** Whether it is a part and not the whole. */
    public boolean partial() {
        return of > 1;
    }

    public boolean holds(ConformanceCase one) {
        return holds(one.id());
    }

    /** The same for a case that only its id is known of. */
    public boolean holds(String caseId) {
        var sum = new CRC32();
        sum.update(caseId.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % of == number - 1;
    }

    /** As the command line has it: {@code 2/4}. */
    @Override
    public String toString() {
        return number + "/" + of;
    }
}
