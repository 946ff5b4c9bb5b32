package dev.wsspec.junit;

import java.util.List;
import java.util.ServiceLoader;

/** The suite against the one server that is provided as a service; for builds that scan this jar for tests. */
class ProvidedServerTest implements WebSocketConformance {

    private static final String SERVICE = "META-INF/services/" + ServerProvider.class.getName();

    private final ServerProvider provider = only(ServiceLoader.load(ServerProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList());

    @Override
    public StartedServer start() throws Exception {
        return provider.start();
    }

    @Override
    public ConformanceSettings settings() {
        return provider.settings();
    }

    /** @throws IllegalStateException unless there is exactly one: a run against nothing is not green */
    static ServerProvider only(List<ServerProvider> providers) {
        if (providers.size() == 1) {
            return providers.get(0);
        }
        List<String> names =
                providers.stream().map(each -> each.getClass().getName()).toList();
        throw new IllegalStateException(
                names.isEmpty()
                        ? "No server to test: name a ServerProvider in " + SERVICE + "."
                        : "More than one server to test, " + String.join(" and ", names) + ": name one in " + SERVICE
                                + ", and write a test class that implements WebSocketConformance for each other.");
    }
}
