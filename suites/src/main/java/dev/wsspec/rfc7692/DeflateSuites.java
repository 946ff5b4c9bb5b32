package dev.wsspec.rfc7692;

import java.util.List;

/** The suites of RFC 7692 in the order of its sections. */
public final class DeflateSuites {

    private DeflateSuites() {}

    public static List<Class<?>> all() {
        return List.of(
                NothingAgreedSuite.class,
                CompressedMessagesSuite.class,
                InflatedTextSuite.class,
                CompressedFragmentsSuite.class,
                ServerCompressionSuite.class,
                ServerWindowSuite.class,
                BlockKindsSuite.class,
                ClientContextSuite.class,
                ClientWindowSuite.class,
                LargeCompressedMessagesSuite.class,
                SeparateContextsSuite.class,
                WorkedExamplesSuite.class,
                FinalBlocksSuite.class,
                EmptyMessagesSuite.class,
                PassiveDeflateSuite.class);
    }
}
