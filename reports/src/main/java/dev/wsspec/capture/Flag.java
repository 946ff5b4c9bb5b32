package dev.wsspec.capture;

/** The control bits of TCP that a whole connection needs (RFC 9293, section 3.1). */
enum Flag {
    FIN(0x01),
    SYN(0x02),
    RST(0x04),
    PSH(0x08),
    ACK(0x10);

    private final int bit;

    Flag(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }
}
