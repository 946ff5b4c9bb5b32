package dev.wsspec.run;

import dev.wsspec.wire.Event;
import dev.wsspec.wire.Target;

/** Says in one sentence what stood in the way of a connection, and what to try. */
final class BarredWay {

    private BarredWay() {}

    static String sentence(Target target, Event.Barred barred) {
        String at = target.uri();
        String because = " (" + barred.detail() + ")";
        return switch (barred.obstacle()) {
            case NOBODY -> "Cannot connect to " + at + because + ".";
            case NO_PROXY -> "Cannot connect to the proxy " + target.route() + because + "; is --proxy right?";
            case PROXY_CREDENTIALS ->
                "The proxy " + target.route() + " wants credentials, or others" + because
                        + ": --proxy-user gives them.";
            case PROXY_REFUSAL ->
                "The proxy " + target.route() + " did not connect us to " + at + because
                        + "; is it an HTTP proxy, and does it allow CONNECT to that port?";
            case NO_TLS -> "The server at " + at + " does not speak TLS: use ws:// instead of wss://.";
            case UNKNOWN_AUTHORITY ->
                "The certificate of " + at + " comes from an authority that is not trusted" + because
                        + ": --cacert FILE trusts one, --insecure does without.";
            case WRONG_NAME ->
                "The certificate of " + at + " is for another name" + because
                        + ": --server-name NAME asks for that one, --insecure takes any.";
            case WRONG_TIME ->
                "The certificate of " + at + " is not valid at this time" + because + ": --insecure takes it anyway.";
            case TLS_VERSION ->
                "The server at " + at + " has none of the versions of TLS that were offered" + because
                        + ": --tls 1.2 or --tls 1.3 offers another.";
            case CLIENT_CERTIFICATE -> certificate(at);
            case TLS_REFUSAL ->
                "TLS with " + at + " did not come about" + because
                        + "; is that a port of TLS, and does it want another --server-name?";
        };
    }

    static String certificate(String at) {
        return "The server at " + at
                + " wants a client certificate, or another one: --cert FILE and --key FILE show one.";
    }
}
