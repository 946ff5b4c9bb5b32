package dev.wsspec.suite;

import dev.wsspec.run.Bench;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.engine.support.store.NamespacedHierarchicalStore;

/** Carries the bench from whoever launches the suites to the suites, through the launcher session's store. */
public final class SuiteSession {

    private static final String NAME = "dev.wsspec.bench";

    private SuiteSession() {}

    /** Puts the bench into the store of a launcher session, before execution. */
    public static void put(NamespacedHierarchicalStore<Namespace> store, Bench bench) {
        store.put(Namespace.create(NAME), NAME, bench);
    }

    static Bench bench(ExtensionContext context) {
        var store = context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(NAME));
        Bench bench = store.get(NAME, Bench.class);
        if (bench == null) {
            throw new ExtensionConfigurationException("no bench in the launcher session: call SuiteSession.put first");
        }
        return bench;
    }
}
