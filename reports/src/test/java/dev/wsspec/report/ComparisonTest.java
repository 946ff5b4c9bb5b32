package dev.wsspec.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Frames;
import dev.wsspec.cases.Verdict;
import dev.wsspec.run.Calibration;
import dev.wsspec.wire.Barrier;
import dev.wsspec.wire.Delivery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ComparisonTest {

    private static final ConformanceCase PONG = one("5.5.3-pong");
    private static final ConformanceCase CLOSE = one("7.1-close");

    @Test
    void a_case_differs_where_two_runs_that_delivered_it_alike_say_otherwise() {
        Comparison comparison = compare(
                List.of(row(PONG, Delivery.WHOLE, Verdict.PASS), row(CLOSE, Delivery.WHOLE, Verdict.PASS)),
                List.of(
                        row(PONG, Delivery.WHOLE, Verdict.PASS),
                        row(PONG, Delivery.OCTETS, Verdict.FAIL),
                        row(CLOSE, Delivery.WHOLE, Verdict.WEAK)));

        assertThat(comparison.lines())
                .extracting(line -> line.heading().id(), Comparison.Line::differs)
                .containsExactly(tuple("5.5.3-pong", false), tuple("7.1-close", true));
    }

    @Test
    void a_case_that_only_one_has_differs_and_lines_come_in_the_order_of_the_rfc() {
        Comparison comparison = compare(
                List.of(row(CLOSE, Delivery.WHOLE, Verdict.PASS)),
                List.of(row(CLOSE, Delivery.WHOLE, Verdict.PASS), row(PONG, Delivery.WHOLE, Verdict.PASS)));

        assertThat(comparison.lines())
                .extracting(line -> line.heading().id())
                .containsExactly("5.5.3-pong", "7.1-close");
        assertThat(comparison.differences()).isEqualTo(1);
        assertThat(ComparisonMarkdown.of(comparison)).contains("| `5.5.3-pong` | MUST | absent | PASS |");
    }

    @Test
    void two_runs_of_one_target_tell_what_broke_and_what_was_fixed() {
        Comparison comparison = compare(
                List.of(
                        row(PONG, Delivery.WHOLE, Verdict.PASS),
                        row(PONG, Delivery.OCTETS, Verdict.PASS),
                        row(CLOSE, Delivery.WHOLE, Verdict.FAIL),
                        row(CLOSE, Delivery.OCTETS, Verdict.PASS)),
                List.of(
                        row(PONG, Delivery.WHOLE, Verdict.FAIL),
                        row(PONG, Delivery.OCTETS, Verdict.FAIL),
                        row(CLOSE, Delivery.WHOLE, Verdict.WEAK),
                        row(CLOSE, Delivery.OCTETS, Verdict.INCONCLUSIVE)));
        Moves moves = comparison.moves().orElseThrow();

        assertThat(moves.broke()).extracting(Moves.Move::trial).containsExactly("5.5.3-pong@octets,whole");
        assertThat(moves.fixed()).extracting(Moves.Move::trial).containsExactly("7.1-close@whole");
        assertThat(moves.other()).extracting(Moves.Move::to).containsExactly("INCONCLUSIVE");
        assertThat(ComparisonText.of(comparison))
                .contains("broke      5.5.3-pong@octets,whole  PASS, now FAIL\n", "2 of 2 cases differ");
        assertThat(ComparisonMarkdown.of(comparison)).contains("## What broke: 1", "## What was fixed: 1");
    }

    @Test
    void three_runs_have_no_before_and_after() {
        Compared run = run(List.of(row(PONG, Delivery.WHOLE, Verdict.PASS)));

        assertThat(Comparison.of(List.of(run, run, run)).moves()).isEmpty();
    }

    @Test
    void nothing_of_a_target_is_markup_on_the_page() {
        RunInfo run = Sample.RUN.calibrated(new Calibration(
                Set.of(),
                Barrier.PING,
                "<img src=x onerror=alert(1)>\"'`|[a](b)",
                false,
                16,
                true,
                false,
                false,
                Optional.empty(),
                List.of()));
        ResultRow bad = row(PONG, Delivery.WHOLE, Verdict.FAIL);
        ResultRow good = row(PONG, Delivery.WHOLE, Verdict.PASS);
        Comparison comparison = Comparison.of(List.of(
                Compared.of(RunDocument.of(run, List.of(), List.of(bad))),
                Compared.of(RunDocument.of(run, List.of(), List.of(good)))));
        String page = ComparisonPages.html(comparison);

        assertThat(page)
                .doesNotContain("<img", "<script>alert", "\u001b", "\0")
                .contains("&lt;img", "&lt;script&gt;alert");
        assertThat(page).containsOnlyOnce("<script>");
        assertThat(ComparisonMarkdown.of(comparison))
                .doesNotContain("\u001b", "\0")
                .contains("`<img src=x onerror=alert(1)>\"''\\|[a](b) at ws:");
        assertThat(ComparisonText.of(comparison)).doesNotContain("\u001b", "\0");
    }

    @Test
    void every_link_of_the_page_leads_somewhere_on_it() {
        Comparison comparison = compare(
                List.of(row(PONG, Delivery.WHOLE, Verdict.PASS), row(CLOSE, Delivery.OCTETS, Verdict.FAIL)),
                List.of(row(CLOSE, Delivery.OCTETS, Verdict.PASS)));
        String page = ComparisonPages.html(comparison);
        var links = Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(links).hasSize(6).allSatisfy(id -> assertThat(page).containsOnlyOnce(" id=\"" + id + "\""));
        assertThat(page).contains("This run does not have the case.", "script-src 'sha256-");
    }

    private static Comparison compare(List<ResultRow> first, List<ResultRow> second) {
        return Comparison.of(Stream.of(first, second).map(ComparisonTest::run).toList());
    }

    private static Compared run(List<ResultRow> rows) {
        return Compared.of(RunDocument.of(Sample.RUN, List.of(), rows));
    }

    private static ResultRow row(ConformanceCase one, Delivery delivery, Verdict verdict) {
        return ResultRow.of(Sample.result(one, delivery, verdict), Sample.REGISTER);
    }

    private static ConformanceCase one(String id) {
        return ConformanceCase.conformanceCase(id)
                .must("no-row", "It does.")
                .send(Frames.ping(1))
                .expect();
    }
}
