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
                HandshakeDamageSuite.class,
                FramingSuite.class,
                ReservedBitsInContextSuite.class,
                ReservedOpcodesSuite.class,
                PayloadLengthsSuite.class,
                LengthBordersSuite.class,
                HugeLengthsSuite.class,
                FragmentationSuite.class,
                MisplacedFragmentsSuite.class,
                FragmentedMessagesSuite.class,
                InterleavedFramesSuite.class,
                TextUtf8Suite.class,
                ReceivedCloseCodesSuite.class,
                UnmaskedSuite.class,
                UnmaskingSuite.class,
                MaskedPayloadsSuite.class,
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
                PingPayloadsSuite.class,
                BinaryDataSuite.class,
                SentMessagesSuite.class,
                ReceivedMessagesSuite.class,
                StreamParsingSuite.class,
                UntrustedInputSuite.class,
                PassiveSuite.class,
                PassiveClosingSuite.class);
                MessageSizesSuite.class,
                ResourceLimitsSuite.class,
                TroublesomeClientsSuite.class,
    }
}
