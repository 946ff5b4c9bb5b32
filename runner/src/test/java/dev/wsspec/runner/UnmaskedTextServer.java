package dev.wsspec.runner;

import dev.wsspec.reference.Fault;
import dev.wsspec.reference.MaskingFault;
import dev.wsspec.reference.ReferenceServer;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A reference server that takes unmasked text, one for each test. */
final class UnmaskedTextServer implements BeforeEachCallback, AfterEachCallback {

    private ReferenceServer server;

    String uri() {
        return server.uri().toString();
    }

    /** Stops it before the test is over. */
    void close() {
        server.close();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server = ReferenceServer.start(0, Set.<Fault>of(MaskingFault.ACCEPTS_UNMASKED_TEXT));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.close();
    }
}
