package dev.wsspec.runner;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the manifest of the jar tells. */
final class Version implements IVersionProvider {

    static String number() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** What {@code --version} prints. */
    static String line() {
        return "wsspec " + number();
    }

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }
}
