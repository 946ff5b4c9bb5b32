package dev.wsspec.select;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.wire.Delivery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One word of a user that chooses cases.
 *
 * @param word a case id, a section ({@code 5.5}, {@code 9112-5.2}), an RFC other than 6455, or a pattern with
 *     {@code *} and {@code ?}
 * @param delivery the only delivery that is meant; empty means all
 */
public record Selector(String word, Optional<Delivery> delivery) {

    private static final Pattern SECTION = Pattern.compile("([0-9]{4}-)?[0-9]+(\\.[0-9]+)*\\.?");

    /** @throws SelectionException when what stands behind an at sign is no delivery */
    public static Selector parse(String text) {
        int at = text.lastIndexOf('@');
        return at < 0
                ? new Selector(text, Optional.empty())
                : new Selector(text.substring(0, at), Optional.of(delivery(text, text.substring(at + 1))));
    }

    boolean takes(Delivery other) {
        return delivery.isEmpty() || delivery.get() == other;
    }

    /**
     * The cases that are meant, never none.
     *
     * @throws SelectionException when there is none
     */
    public List<ConformanceCase> choose(Collection<ConformanceCase> cases) {
        if (AutobahnSelector.means(word)) {
            return AutobahnSelector.parse(word).choose(cases);
        }
        List<ConformanceCase> chosen = cases.stream()
                .filter(one -> pattern().matcher(subject(one)).matches())
                .toList();
        if (chosen.isEmpty()) {
            throw new SelectionException(nothing(cases));
        }
        return chosen;
    }

    /** Whether something with this section and this id is meant. */
    public boolean fits(String section, String id) {
        return pattern().matcher(section() ? section : id).matches();
    }

    private boolean section() {
        return SECTION.matcher(word).matches();
    }

    private boolean glob() {
        return word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
    }

    private String subject(ConformanceCase one) {
        return section() ? one.section() : one.id();
    }

    private Pattern pattern() {
        if (section()) {
            String number = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
            return Pattern.compile(Pattern.quote(number) + "([.-].*)?");
        }
        return Pattern.compile(glob() ? globbed() : Pattern.quote(word));
    }

    private String globbed() {
        var regex = new StringBuilder();
        word.chars()
                .forEach(letter -> regex.append(
                        letter == '*' ? ".*" : letter == '?' ? "." : Pattern.quote(Character.toString(letter))));
        return regex.toString();
    }

    private String nothing(Collection<ConformanceCase> cases) {
        Stream<String> sections = cases.stream().map(ConformanceCase::section);
        if (section()) {
            return "there is no case in section '" + word + "'" + orList(Nearest.to(word, sections.toList()));
        }
        String bare = word.replace("*", "").replace("?", "");
        List<String> ids =
                Nearest.to(bare, cases.stream().map(ConformanceCase::id).toList());
        return (glob() ? "no case fits '" : "there is no case '") + word + "'" + orList(ids);
    }

    private static String orList(List<String> nearest) {
        return nearest.isEmpty() ? "; 'wsspec list' shows all." : Nearest.question(nearest);
    }

    private static Delivery delivery(String text, String name) {
        return Stream.of(Delivery.values())
                .filter(one -> one.toString().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new SelectionException(
                        "'" + text + "' names no delivery behind the @: it is whole or octets."));
    }
}
