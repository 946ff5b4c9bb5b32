package dev.wsspec.rfc7692;

import java.util.List;

/** The suites of RFC 7692 in the order of its sections. */
public final class DeflateSuites {

    private DeflateSuites() {}

    public static List<Class<?>> all() {
        return List.of(
                CompressionWithoutAgreementSuite.class,
                MisplacedRsv1Suite.class,
                InvalidInflatedTextSuite.class,
                BrokenPromisesSuite.class,
                CorruptBlocksSuite.class,
                CorruptCodesSuite.class,
                CorruptReferencesSuite.class,
                CorruptDataSuite.class,
                TruncatedDataSuite.class,
                BehindCorruptDataSuite.class,
                WorkedExamplesSuite.class,
                InflationBombsSuite.class,
                OtherReservedBitsSuite.class);
    }
}
