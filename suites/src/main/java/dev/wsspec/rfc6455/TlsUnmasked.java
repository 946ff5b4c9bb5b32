package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.TlsManner;
import java.util.stream.Stream;

/** RFC 6455, section 5.1: TLS does not excuse a client from masking. */
public final class TlsUnmasked implements Catalogue {

    @Override
    public String title() {
        return "5.1 Unmasked frames over TLS";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(
                unmasked("text", text("over TLS")),
                unmasked("binary", binary(Bytes.utf8("over TLS"))),
                unmasked("ping", ping("over TLS")));
    }

    private static ConformanceCase unmasked(String words, Frame frame) {
        return Unmasked.refusal(conformanceCase("5.1-unmasked-" + words + "-over-tls")
                .must(
                        "6455-5.1-unmasked-over-tls",
                        "A server closes the connection for an unmasked frame over TLS too.")
                .tls(TlsManner.USUAL)
                .hint("That a connection is encrypted is no reason to leave the MASK bit unlooked at.")
                .control(frame)
                .send(frame.unmasked()));
    }
}
