package dev.wsspec.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a user says about a target, on the command line or in a file; values may be references (see {@link ValueSource}).
 *
 * @param lines field lines for every upgrade request, as {@code name: value}
 * @param cookies as {@code name=value}
 * @param user name and password with a colon between them
 * @param tls {@code 1.2} or {@code 1.3}
 * @param echo {@code auto}, {@code none}, or what stands in front of an echo
 */
record TargetDescription(
        List<String> lines,
        List<String> cookies,
        Optional<String> origin,
        Optional<String> subprotocol,
        Optional<String> user,
        Optional<String> bearer,
        Optional<String> cacert,
        boolean insecure,
        Optional<String> serverName,
        Optional<String> cert,
        Optional<String> key,
        Optional<String> tls,
        Optional<String> proxy,
        Optional<String> proxyUser,
        Optional<String> echo) {

    TargetDescription {
        lines = List.copyOf(lines);
        cookies = List.copyOf(cookies);
    }

    /** Whether anything is said about TLS. */
    boolean aboutTls() {
        return insecure
                || cacert.isPresent()
                || serverName.isPresent()
                || cert.isPresent()
                || key.isPresent()
                || tls.isPresent();
    }

    /** The options that say this, for a command that does the same; without what is secret. */
    List<String> words() {
        var words = new ArrayList<String>();
        lines.forEach(line -> add(words, "--header", Optional.of(Fields.shown(line))));
        cookies.forEach(cookie -> add(words, "--cookie", Optional.of(hidden(cookie))));
        add(words, "--user", user.map(TargetDescription::hiddenWhole));
        add(words, "--bearer", bearer.map(TargetDescription::hiddenWhole));
        add(words, "--origin", origin);
        add(words, "--subprotocol", subprotocol);
        add(words, "--cacert", cacert);
        if (insecure) {
            words.add("--insecure");
        }
        add(words, "--server-name", serverName);
        add(words, "--cert", cert);
        add(words, "--key", key);
        add(words, "--tls", tls);
        add(words, "--proxy", proxy);
        add(words, "--proxy-user", proxyUser.map(TargetDescription::hiddenWhole));
        add(words, "--echo", echo);
        return List.copyOf(words);
    }

    private static void add(List<String> words, String option, Optional<String> value) {
        value.ifPresent(text -> {
            words.add(option);
            words.add(text);
        });
    }

    private static String hiddenWhole(String value) {
        return ValueSource.refers(value) ? value : "…";
    }

    private static String hidden(String cookie) {
        int equals = cookie.indexOf('=');
        return cookie.substring(0, equals + 1) + hiddenWhole(cookie.substring(equals + 1));
    }
}
