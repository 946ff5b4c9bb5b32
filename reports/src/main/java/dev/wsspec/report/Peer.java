package dev.wsspec.report;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the address of a server back out of an event; names are never looked up. */
final class Peer {

    private static final Pattern ADDRESS =
            Pattern.compile("[^/]*/(?:(\\d+(?:\\.\\d+){3})|\\[?([0-9a-fA-F]*:[0-9a-fA-F:.]*)(?:%[^]]*)?]?):(\\d{1,5})");
    /** An address set aside for examples (RFC 5737). */
    private static final String EXAMPLE = "192.0.2.2";

    private Peer() {}

    /** Of {@code localhost/127.0.0.1:9001} or {@code /[0:0:0:0:0:0:0:1]:9001}; an address for examples where it is neither. */
    static InetSocketAddress of(String text) {
        Matcher found = ADDRESS.matcher(text);
        if (!found.matches()) {
            return new InetSocketAddress(address(EXAMPLE), 80);
        }
        String literal = found.group(1) == null ? found.group(2) : found.group(1);
        return new InetSocketAddress(address(literal), Math.min(65_535, Integer.parseInt(found.group(3))));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal + " is no address", e);
        }
    }
}
