package dev.wsspec.runner;

import dev.wsspec.wire.Echo;
import dev.wsspec.wire.Identity;
import dev.wsspec.wire.Pem;
import dev.wsspec.wire.Route;
import dev.wsspec.wire.Tls;
import dev.wsspec.wire.TlsContext;
import dev.wsspec.wire.Trust;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes an approach out of what a user says: finds values, reads files, and refuses what cannot be. */
final class ApproachPlan {

    private static final String PROXY_FORM =
            "--proxy takes http://HOST:PORT and nothing else; credentials go into --proxy-user.";

    private final TargetDescription said;
    private final ValueSource values;
    private final Set<String> secrets = new HashSet<>();

    private ApproachPlan(TargetDescription said, ValueSource values) {
        this.said = said;
        this.values = values;
    }

    /** @throws UsageException with one sentence when something in it cannot be */
    static Approach of(TargetDescription said, ValueSource values) {
        return new ApproachPlan(said, values).approach();
    }

    private Approach approach() {
        var fields = new Fields(values);
        said.lines().forEach(fields::line);
        if (!said.cookies().isEmpty()) {
            fields.field(
                    "Cookie",
                    String.join("; ", said.cookies().stream().map(this::cookie).toList()));
        }
        if (said.user().isPresent() && said.bearer().isPresent()) {
            throw new UsageException("--user and --bearer both say who you are: leave one of them out.");
        }
        said.user().ifPresent(user -> fields.authorization("Basic", basic("--user", user)));
        said.bearer().ifPresent(token -> fields.authorization("Bearer", values.value(token)));
        said.origin().ifPresent(origin -> fields.field("Origin", origin));
        said.subprotocol().ifPresent(names -> fields.field("Sec-WebSocket-Protocol", names));
        Optional<Route.Proxy> proxy = proxy();
        Optional<Tls> security = said.aboutTls() ? Optional.of(security()) : Optional.empty();
        secrets.addAll(fields.secrets());
        secrets.remove("");
        return new Approach(fields.headers(), proxy, security, secrets, echo(), said.words());
    }

    private String cookie(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
            throw new UsageException("--cookie takes a name, '=' and a value; one of them has no name before a '='.");
        }
        return pair.substring(0, equals + 1) + values.value(pair.substring(equals + 1));
    }

    private String basic(String option, String text) {
        String user = values.value(text);
        int colon = user.indexOf(':');
        if (colon < 0) {
            throw new UsageException(
                    option + " takes a name, a colon and a password, or @env:NAME or @file:PATH with them.");
        }
        String encoded = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        secrets.addAll(List.of(user, user.substring(colon + 1), encoded));
        return encoded;
    }

    private Optional<Route.Proxy> proxy() {
        if (said.proxy().isEmpty()) {
            if (said.proxyUser().isPresent()) {
                throw new UsageException("--proxy-user is for a proxy: --proxy http://HOST:PORT names it.");
            }
            return Optional.empty();
        }
        URI uri = proxyUri(said.proxy().get());
        String host = uri.getHost().replaceAll("[\\[\\]]", "");
        String credentials = said.proxyUser()
                .map(user -> "Basic " + basic("--proxy-user", user))
                .orElse("");
        return Optional.of(new Route.Proxy(host, uri.getPort() < 0 ? 80 : uri.getPort(), credentials));
    }

    private static URI proxyUri(String text) {
        try {
            URI uri = URI.create(text);
            if (!text.matches("(?i)http://[^/?#@]+/?") || uri.getHost() == null || uri.getPort() > 65_535) {
                throw new UsageException(PROXY_FORM);
            }
            return uri;
        } catch (IllegalArgumentException e) {
            throw new UsageException(PROXY_FORM);
        }
    }

    private Tls security() {
        Tls tls = Tls.STANDARD.name(said.serverName().orElse(""));
        if (said.insecure() && said.cacert().isPresent()) {
            throw new UsageException("--insecure trusts anyone and --cacert only some: leave one of them out.");
        }
        if (said.insecure()) {
            tls = tls.trust(new Trust.Anyone());
        } else if (said.cacert().isPresent()) {
            tls = tls.trust(
                    read("--cacert", said.cacert().get(), file -> new Trust.Authorities(Pem.certificates(file))));
        }
        if (said.tls().isPresent()) {
            tls = tls.versions(List.of(version(said.tls().get())));
        }
        return checked(tls.identity(identity()));
    }

    private Identity identity() {
        if (said.cert().isPresent() != said.key().isPresent()) {
            throw new UsageException("--cert and --key go together: the certificate and the key that it is for.");
        }
        return said.cert().isEmpty()
                ? new Identity.Nobody()
                : new Identity.Holder(
                        read("--key", said.key().orElseThrow(), Pem::key),
                        read("--cert", said.cert().get(), Pem::certificates));
    }

    private static String version(String text) {
        return switch (text) {
            case "1.2" -> Tls.TLS_1_2;
            case "1.3" -> Tls.TLS_1_3;
            default -> throw new UsageException("--tls takes 1.2 or 1.3, not '" + text + "'.");
        };
    }

    private static Tls checked(Tls tls) {
        try {
            TlsContext.of(tls.trust(), tls.identity());
            return tls;
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + ".");
        }
    }

    private Echo echo() {
        return switch (said.echo().orElse("auto")) {
            case "auto" -> new Echo.Unsaid();
            case "none" -> new Echo.Never();
            default -> new Echo.Behind(said.echo().orElseThrow());
        };
    }

    private interface Reading<T> {
        T of(Path file) throws IOException;
    }

    private static <T> T read(String option, String path, Reading<T> reading) {
        try {
            return reading.of(Path.of(path));
        } catch (IOException e) {
            String why = e instanceof FileSystemException ? "'" + path + "' cannot be read" : e.getMessage();
            throw new UsageException(option + ": " + why + ".");
        }
    }
}
