package dev.wsspec.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import dev.wsspec.cases.Verdict;
import dev.wsspec.report.RunDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PagesTest {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final List<TablesExtension> TABLES = List.of(TablesExtension.create());

    @TempDir
    private Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"><img src=x onerror=alert(1)>",
                "</title></style></pre><script>alert(1)</script>",
                "' onmouseover='alert(1)",
                "``` </details> ``",
                "`",
                "](javascript:alert(1)) [x](y) ![z](z)",
                "a | b || c \\| d",
                "\n\n# heading\n\n- list\n\n<b>bold</b>",
                "\u001b[2J\u001b]0;title\u0007\0\u0085\u2028\u202e\ud800",
                "<!-- --> ]]> &lt;script&gt; &#60;",
                "{{statement}} {{{target}}} {{#code}} {{/facts}}",
                "http://evil.example www.evil.example @everyone #1 *a* _b_ ~~c~~ $x^2$",
                "\\",
                "\\` | \\"
            })
    void what_the_target_says_changes_nothing_but_its_own_words(String words) throws IOException {
        Map<String, String> plain = pages("plain words", Verdict.values());
        Map<String, String> hostile = pages(words, Verdict.values());
        assertThat(hostile.keySet()).isEqualTo(plain.keySet());
        assertThat(tags(hostile.get("certificate.html"))).isEqualTo(tags(plain.get("certificate.html")));
        for (String page : List.of("certificate.md", "summary.md")) {
            assertThat(tags(html(hostile.get(page)))).as(page).isEqualTo(tags(html(plain.get(page))));
        }
        assertThat(hostile.get("badge.svg")).isEqualTo(plain.get("badge.svg"));
        assertThat(hostile.get("badge.json")).isEqualTo(plain.get("badge.json"));
        hostile.values()
                .forEach(page -> assertThat(page).doesNotContainPattern("[\\p{Cntrl}&&[^\n]]|\u202e|\u2028|\ud800"));
    }

    @Test
    void an_image_is_named_with_its_digest() throws IOException {
        assertThat(pages("vendor/chat:1.2", Verdict.PASS).get("certificate.html"))
                .contains(
                        "<dt>Started by</dt><dd>wsspec, from a container image</dd>",
                        "<dt>Image</dt><dd>vendor/chat:1.2</dd>",
                        "<dt>Digest</dt>");
    }

    @Test
    void the_comparison_would_notice_markup() {
        assertThat(tags("<p>a</p>")).isNotEqualTo(tags("<p>a<b></p>"));
        assertThat(tags(html("a `b` c"))).isNotEqualTo(tags(html("a b c")));
        assertThat(tags(html("|a|b|\n|---|---|\n|c|d|\n"))).isNotEqualTo(tags(html("|a|b|\n|---|---|\n|c\n")));
    }

    @Test
    void the_certificate_tells_each_failure_with_its_octets() throws IOException {
        String page = pages("it broke", Verdict.FAIL, Verdict.WEAK, Verdict.NOT_APPLICABLE)
                .get("certificate.html");
        assertThat(page)
                .contains(
                        "<strong>not conformant, partial</strong>",
                        "5.5-went-fail",
                        "delivered octets, whole",
                        "89fe007e01020304")
                .contains("seen it broke", "6455-5.5-payload-125", "NOT_APPLICABLE: matched it broke", "5.5-went-weak")
                .contains(
                        "https://www.rfc-editor.org/rfc/rfc6455#section-5.5",
                        "wsspec certify --image &#39;it broke&#39; --port 9001 --path &#39;/it broke&#39;")
                .doesNotContain("HTTP layer: rules");
    }

    @Test
    void a_run_that_left_something_out_is_partial_on_every_page() throws IOException {
        Map<String, String> pages = pages("words", Verdict.PASS);
        assertThat(pages.get("certificate.html"))
                .contains(
                        "class=\"statement incomplete\"><strong>incomplete, partial</strong>",
                        "cases of core-2026.1 have no result");
        assertThat(pages.get("certificate.md")).contains("**Partial**");
        assertThat(pages.get("summary.md")).contains("wsspec: incomplete, partial");
        assertThat(pages.get("badge.json")).contains("MUST 1/1, partial", "lightgrey");
    }

    @Test
    void the_same_document_makes_the_same_pages_and_names_its_hash() throws Exception {
        Path file = Stored.run(dir, "words", Verdict.PASS);
        byte[] octets = Files.readAllBytes(file);
        assertThat(Pages.of(RunDocument.read(file), octets)).isEqualTo(Pages.of(RunDocument.read(file), octets));
        Process sum = new ProcessBuilder("sha256sum", file.toString()).start();
        String hash = new String(sum.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).split(" ", 2)[0];
        assertThat(Pages.of(RunDocument.read(file), octets).get("certificate.html"))
                .contains(hash);
    }

    @Test
    void the_badge_is_an_image_and_an_endpoint() throws Exception {
        Map<String, String> pages = pages("words", Verdict.FAIL, Verdict.PASS);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var svg = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(pages.get("badge.svg").getBytes(StandardCharsets.UTF_8)));
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).startsWith("RFC 6455: MUST 1/2");
        var json = new JsonMapper().readTree(pages.get("badge.json"));
        assertThat(json.get("schemaVersion").asInt()).isEqualTo(1);
        assertThat(json.get("label").asText()).isEqualTo("RFC 6455");
        assertThat(pages).doesNotContainKey("badge-rfc7692.svg");
    }

    @Test
    void pages_of_an_earlier_run_are_removed_and_nothing_else() throws IOException {
        Path file = Stored.run(dir, "words", Verdict.PASS);
        Pages.beside(file);
        Files.writeString(dir.resolve("index.html"), "mine");
        Pages.delete(dir);
        try (var files = Files.list(dir)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("wsspec.json", "index.html");
        }
    }

    private Map<String, String> pages(String words, Verdict... verdicts) throws IOException {
        Path file = Stored.run(dir, words, verdicts);
        return Pages.of(RunDocument.read(file), Files.readAllBytes(file));
    }

    private static List<String> tags(String html) {
        return TAG.matcher(html).results().map(MatchResult::group).toList();
    }

    private static String html(String markdown) {
        var parser = Parser.builder().extensions(TABLES).build();
        return HtmlRenderer.builder().extensions(TABLES).build().render(parser.parse(markdown));
    }
}
