package dev.wsspec.soak;

import java.util.ArrayList;
import java.util.List;

/** Keeps every core busy until it is closed, with two threads for each. */
final class Burners implements AutoCloseable {

    private static final int EACH_CORE = 2;

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    /** @param busy false for none */
    static Burners lit(boolean busy) {
        var burners = new Burners();
        int all = busy ? EACH_CORE * Runtime.getRuntime().availableProcessors() : 0;
        for (int i = 0; i < all; i++) {
            var thread = new Thread(burners::burn, "burner-" + i);
            thread.setDaemon(true);
            thread.start();
            burners.threads.add(thread);
        }
        return burners;
    }

    private void burn() {
        long heat = 1;
        while (!over) {
            heat = heat * 6364136223846793005L + 1442695040888963407L;
        }
        if (heat == 0) {
            throw new IllegalStateException("cold");
        }
    }

    @Override
    public void close() {
        over = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
