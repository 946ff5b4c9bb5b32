package dev.wsspec.cases;

/** How binding a requirement is: the RFC's keyword (RFC 2119), whatever a server did about it. */
public enum Level {
    MUST,
    SHOULD,
    MAY
}
