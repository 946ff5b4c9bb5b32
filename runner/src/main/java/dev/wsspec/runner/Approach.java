package dev.wsspec.runner;

import dev.wsspec.wire.Echo;
import dev.wsspec.wire.Header;
import dev.wsspec.wire.Route;
import dev.wsspec.wire.Target;
import dev.wsspec.wire.Tls;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a target is met, ready for use.
 *
 * @param proxy the way, when it is not the direct one
 * @param security what was said about TLS, if anything
 * @param secrets what no report may show
 * @param words the options that say the same, without secrets
 */
record Approach(
        List<Header> headers,
        Optional<Route.Proxy> proxy,
        Optional<Tls> security,
        Set<String> secrets,
        Echo echo,
        List<String> words) {

    Approach {
        headers = List.copyOf(headers);
        secrets = Set.copyOf(secrets);
        words = List.copyOf(words);
    }

    /** @throws UsageException when the target cannot be met like this */
    Target to(Target plain) {
        if (proxy.isPresent() && plain.route() instanceof Route.UnixFile) {
            throw new UsageException("there is no proxy to a Unix domain socket: leave out --proxy.");
        }
        if (security.isPresent() && !plain.tls()) {
            throw new UsageException(
                    "'" + plain.uri() + "' is without TLS, and options for TLS are given: use wss://.");
        }
        Target target = plain.with(headers).echo(echo).secrets(secrets).security(security.orElse(Tls.STANDARD));
        return proxy.isPresent() ? target.route(proxy.get()) : target;
    }

    /** Keeps to itself what it knows. */
    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
