package dev.wsspec.rfc6455;

import java.util.List;

/** The suites of RFC 6455 in the order of its sections. */
public final class RfcSuites {

    private RfcSuites() {}

    public static List<Class<?>> all() {
        return List.of(
                HandshakeRequestLineSuite.class,
                HandshakeTargetSuite.class,
                HandshakeHostSuite.class,
                HandshakeFieldsSuite.class,
                HandshakeUpgradeSuite.class,
                HandshakeConnectionSuite.class,
                HandshakeKeySuite.class,
                HandshakeVersionSuite.class,
                HandshakeSubprotocolSuite.class,
                HandshakeExtensionsSuite.class,
                HandshakeDeliverySuite.class,
                HandshakeResponseSuite.class,
                HandshakeErrorsSuite.class,
                HandshakeDuplicatesSuite.class,
                HandshakeSyntaxSuite.class,
                HandshakeBodySuite.class,
                HandshakeOffersSuite.class,
                FramingSuite.class,
                PayloadLengthsSuite.class,
                FragmentationSuite.class,
                ValidTextSuite.class,
                TextFragmentsSuite.class,
                BinaryDataSuite.class,
                InvalidTextSuite.class,
                InvalidTextFragmentsSuite.class,
                LongTextSuite.class,
                TextStateSuite.class,
                Utf8ReactionsSuite.class,
                ReceivedCloseCodesSuite.class,
                UnmaskedSuite.class,
                UnmaskingSuite.class,
                ControlFramesSuite.class,
                CloseFramesSuite.class,
                BadCloseFramesSuite.class,
                PingPongSuite.class,
                PassiveSuite.class);
    }
}
