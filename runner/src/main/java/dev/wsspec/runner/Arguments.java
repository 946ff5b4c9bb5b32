package dev.wsspec.runner;

import dev.wsspec.select.AutobahnSelector;
import dev.wsspec.wire.Target;
import java.util.List;
import java.util.Optional;

/**
 * The words behind {@code run}: a URL at most, and selectors.
 *
 * @param target empty when there is no URL
 */
record Arguments(Optional<Target> target, List<String> selectors) {

    static Arguments parse(List<String> words) {
        List<String> urls = words.stream().filter(Arguments::looksLikeUrl).toList();
        if (urls.size() > 1) {
            throw new UsageException(
                    "a run has one target, and " + String.join(" and ", urls) + " are " + urls.size() + ".");
        }
        return new Arguments(
                urls.stream().findFirst().map(Arguments::target),
                words.stream().filter(word -> !looksLikeUrl(word)).toList());
    }

    /** No selector has a colon or a slash in it, but for those that begin with {@code autobahn:}. */
    private static boolean looksLikeUrl(String word) {
        return !AutobahnSelector.means(word) && (word.indexOf(':') >= 0 || word.indexOf('/') >= 0);
    }

    /** @throws UsageException with one sentence when it is none */
    static Target target(String url) {
        try {
            return Target.of(url);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + "; a target looks like ws://localhost:9001/chat.");
        }
    }
}
