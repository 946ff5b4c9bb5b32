package dev.wsspec.register;

import java.util.List;

/**
 * One requirement on a server, a row of the register.
 *
 * @param rfc {@code RFC 6455}
 * @param level the RFC's keyword, or {@code implied}
 * @param text our own wording
 * @param needs preconditions other than a reachable server
 */
public record Requirement(
        String id,
        String rfc,
        String section,
        String level,
        String text,
        VerdictClass verdictClass,
        List<String> needs) {
    public Requirement {
        needs = List.copyOf(needs);
    }
}
