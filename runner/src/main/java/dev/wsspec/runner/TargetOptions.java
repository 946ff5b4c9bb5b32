package dev.wsspec.runner;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the target wants in requests, how it is reached, and whom to trust: the options of every command that meets one. */
final class TargetOptions {

    private static final String VALUE = " A value @env:NAME or @file:PATH is taken from there.";

    @Option(
            names = "--header",
            paramLabel = "k:v",
            description = "A field line in every upgrade request; repeatable." + VALUE)
    List<String> lines = List.of();

    @Option(names = "--cookie", paramLabel = "k=v", description = "A cookie in every upgrade request; repeatable.")
    List<String> cookies = List.of();

    @Option(names = "--user", paramLabel = "name:password", description = "Basic credentials." + VALUE)
    Optional<String> user = Optional.empty();

    @Option(names = "--bearer", paramLabel = "token", description = "A bearer token." + VALUE)
    Optional<String> bearer = Optional.empty();

    @Option(names = "--origin", paramLabel = "o", description = "Origin of every upgrade request.")
    Optional<String> origin = Optional.empty();

    @Option(names = "--subprotocol", paramLabel = "p", description = "Subprotocols to offer.")
    Optional<String> subprotocol = Optional.empty();

    @Option(
            names = "--cacert",
            paramLabel = "file",
            description = "Authorities to trust instead of the system's (PEM).")
    Optional<String> cacert = Optional.empty();

    @Option(names = "--insecure", description = "Take any certificate, for any name.")
    boolean insecure;

    @Option(names = "--server-name", paramLabel = "name", description = "Ask for this name (SNI) and expect it.")
    Optional<String> serverName = Optional.empty();

    @Option(names = "--cert", paramLabel = "file", description = "Your certificate, when the target wants one (PEM).")
    Optional<String> cert = Optional.empty();

    @Option(names = "--key", paramLabel = "file", description = "The key of --cert (PEM, PKCS#8 without a password).")
    Optional<String> key = Optional.empty();

    @Option(names = "--tls", paramLabel = "1.2|1.3", description = "Offer this version of TLS only (default: both).")
    Optional<String> tls = Optional.empty();

    @Option(
            names = "--proxy",
            paramLabel = "http://host:port",
            description = "Go through this HTTP proxy with CONNECT.")
    Optional<String> proxy = Optional.empty();

    @Option(names = "--proxy-user", paramLabel = "name:password", description = "Credentials for the proxy." + VALUE)
    Optional<String> proxyUser = Optional.empty();

    @Option(
            names = "--echo",
            paramLabel = "auto|none|prefix",
            description = {
                "Whether the target answers a message with the same message: auto finds out (the default),",
                "none leaves out what needs it, anything else is the text in front of its echoes."
            })
    Optional<String> echo = Optional.empty();

    TargetDescription description() {
        return new TargetDescription(
                lines,
                cookies,
                origin.filter(text -> !text.isEmpty()),
                subprotocol.filter(text -> !text.isEmpty()),
                user,
                bearer,
                cacert,
                insecure,
                serverName,
                cert,
                key,
                tls,
                proxy,
                proxyUser,
                echo.filter(text -> !text.isEmpty()));
    }
}
