package dev.wsspec.rfc7692;

import java.util.List;

/** The suites of RFC 7692 in the order of its sections. */
public final class DeflateSuites {

    private DeflateSuites() {}

    public static List<Class<?>> all() {
        return List.of(
                OneOfferSuite.class,
                SeveralOffersSuite.class,
                BadOffersSuite.class,
                BadWindowsSuite.class,
                ContextOffersSuite.class,
                WindowOffersSuite.class,
                NothingAgreedSuite.class,
                CompressionWithoutAgreementSuite.class,
                CompressedMessagesSuite.class,
                InflatedTextSuite.class,
                InvalidInflatedTextSuite.class,
                CompressedFragmentsSuite.class,
                MisplacedRsv1Suite.class,
                ServerCompressionSuite.class,
                ServerWindowSuite.class,
                BlockKindsSuite.class,
                BrokenPromisesSuite.class,
                ClientContextSuite.class,
                ClientWindowSuite.class,
                LargeCompressedMessagesSuite.class,
                SeparateContextsSuite.class,
                CorruptBlocksSuite.class,
                CorruptCodesSuite.class,
                CorruptReferencesSuite.class,
                CorruptDataSuite.class,
                TruncatedDataSuite.class,
                BehindCorruptDataSuite.class,
                WorkedExamplesSuite.class,
                FinalBlocksSuite.class,
                EmptyMessagesSuite.class,
                InflationBombsSuite.class,
                OtherReservedBitsSuite.class,
                PassiveAnswersSuite.class,
                PassiveDeflateSuite.class);
    }
}
