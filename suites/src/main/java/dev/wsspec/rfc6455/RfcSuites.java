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
                TextUtf8Suite.class,
                ReceivedCloseCodesSuite.class,
                UnmaskedSuite.class,
                UnmaskingSuite.class,
                ControlFramesSuite.class,
                CloseFramesSuite.class,
                CloseReasonsSuite.class,
                UsableCloseCodesSuite.class,
                BadCloseFramesSuite.class,
                BadCloseReasonsSuite.class,
                TcpEndSuite.class,
                LostClientsSuite.class,
                FailedConnectionsSuite.class,
                BehindViolationsSuite.class,
                FailureCodesSuite.class,
                ServerClosingSuite.class,
                PingPongSuite.class,
                PassiveSuite.class,
                PassiveClosingSuite.class);
                MessageSizesSuite.class,
                ResourceLimitsSuite.class,
                TroublesomeClientsSuite.class,
    }
}
