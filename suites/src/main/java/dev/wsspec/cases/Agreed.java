package dev.wsspec.cases;

import dev.wsspec.deflate.Agreement;
import dev.wsspec.wire.HttpResponse;
import java.util.function.Predicate;

/** What has to be agreed about permessage-deflate before an exchange can go on. */
public sealed interface Agreed extends Predicate<HttpResponse> {

    /** What the response is, for reports: {@code one that agrees to permessage-deflate}. */
    String words();

    boolean fits(Agreement agreement);

    @Override
    default boolean test(HttpResponse response) {
        return Deflate.agreement(response).filter(this::fits).isPresent();
    }

    /** Permessage-deflate, with whatever parameters. */
    static Agreed deflate() {
        return Takeover.ANY;
    }

    /** The client may refer to what its earlier messages held (section 7.1.1.2). */
    static Agreed clientContext() {
        return Takeover.CLIENT_CONTEXT;
    }

    /** The client may not refer to earlier messages. */
    static Agreed clientNoContext() {
        return Takeover.CLIENT_NO_CONTEXT;
    }

    /** The server may refer to what its earlier messages held, or not; it was asked not to, and agreed. */
    static Agreed serverNoContext() {
        return Takeover.SERVER_NO_CONTEXT;
    }

    /** The client keeps its earlier messages and may reach back 32768 octets (section 7.1.2.2). */
    static Agreed widestClientWindow() {
        return new ClientWindow(15, 15);
    }

    /** A client window of so many bits and no other. */
    static Agreed clientWindow(int bits) {
        return new ClientWindow(bits, bits);
    }

    /** A client window of at least so many bits. */
    static Agreed clientWindowFrom(int bits) {
        return new ClientWindow(bits, 15);
    }

    /** Agreements about earlier messages. */
    enum Takeover implements Agreed {
        ANY("one that agrees to permessage-deflate", agreement -> true),
        CLIENT_CONTEXT(
                "one that agrees to permessage-deflate and to a client that refers to earlier messages",
                agreement -> !agreement.clientNoContextTakeover()),
        CLIENT_NO_CONTEXT(
                "one that asks the client not to refer to earlier messages", Agreement::clientNoContextTakeover),
        SERVER_NO_CONTEXT(
                "one of a server that will not refer to earlier messages", Agreement::serverNoContextTakeover);

        private final String words;
        private final Predicate<Agreement> fits;

        Takeover(String words, Predicate<Agreement> fits) {
            this.words = words;
            this.fits = fits;
        }

        @Override
        public String words() {
            return words;
        }

        @Override
        public boolean fits(Agreement agreement) {
            return fits.test(agreement);
        }
    }

    /** Agreements about how far back a client may reach. */
    record ClientWindow(int least, int most) implements Agreed {
        @Override
        public String words() {
            return "one that agrees to a client window of "
                    + (least == most ? least + " bits" : least + " to " + most + " bits");
        }

        @Override
        public boolean fits(Agreement agreement) {
            return agreement.clientWindowBits() >= least && agreement.clientWindowBits() <= most;
        }
    }
}
