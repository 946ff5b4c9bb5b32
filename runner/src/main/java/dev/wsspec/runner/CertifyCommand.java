package dev.wsspec.runner;

import dev.wsspec.report.CiBuild;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts a server from its image, runs cases against it and stops it. */
@Command(
        name = "certify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "wsspec certify --image NAME --port N [SELECTOR...] [OPTION...]",
        description = "Start a server from its container image, run cases against it, and stop it.")
final class CertifyCommand extends RunCommand {

    @Mixin
    ImageOptions image = new ImageOptions();

    CertifyCommand(Streams streams, Optional<CiBuild> build, ValueSource values) {
        super(streams, build, values);
    }

    @Override
    Optional<ImageRequest> image() {
        return Optional.of(image.request());
    }
}
