package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.register.Kills;
import dev.wsspec.run.Catalogues;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListAndExplainTest {

    private static final List<ConformanceCase> CASES = Catalogues.cases();

    @Test
    void every_case_has_its_line() {
        assertThat(Spoken.by("list").outLines())
                .hasSameSizeAs(CASES)
                .allMatch(line -> line.matches("[0-9.]+-\\S+ +(MUST|SHOULD|MAY) +([0-9]{4}-)?[0-9.]+ +\\S+ +\\S.*"));
    }

    @Test
    void json_holds_the_same() throws Exception {
        var json = new ObjectMapper().readTree(Spoken.by("list", "--json").out());

        assertThat(json).hasSameSizeAs(CASES);
        assertThat(json.get(0).get("id").asText()).isEqualTo(CASES.get(0).id());
        assertThat(json.get(0).get("text").asText()).isEqualTo(CASES.get(0).text());
    }

    @Test
    void a_section_lists_its_own() {
        long own = CASES.stream()
                .filter(one -> one.section().matches("5\\.5(\\..*)?"))
                .count();

        assertThat(Spoken.by("list", "5.5").outLines()).hasSize((int) own);
    }

    @Test
    void each_case_can_be_explained() {
        for (ConformanceCase one : CASES) {
            assertThat(new Explanation(one, Optional.empty(), List.of(), new Kills.Noticed(0, List.of())).text())
                    .contains(one.id(), "FAIL  anything else");
        }
    }

    @Test
    void numbers_of_autobahn_select_what_stands_for_them() {
        assertThat(Spoken.by("list", "autobahn:7.3.4").out())
                .startsWith("5.5.1-close-with-short-reason ")
                .hasLineCount(1);
        assertThat(Spoken.by("list", "autobahn:3").outLines())
                .hasSizeGreaterThan(6)
                .containsExactlyInAnyOrderElementsOf(
                        Spoken.by("list", "autobahn:3.*").outLines());
        assertThat(Spoken.by("explain", "autobahn:7.3.4").out())
                .startsWith("5.5.1-close-with-short-reason ")
                .contains("replaces\n  Autobahn 7.3.4\n");
    }

    @Test
    void an_explanation_shows_requirement_octets_control_and_reactions() {
        assertThat(Spoken.by("explain", "5.5-ping-too-long").out())
                .contains("6455-5.5-control-126-ping", "RFC 6455, section 5.5, MUST, class FAIL")
                .contains(
                        "  89                                              FIN 1, RSV 000, opcode 9: Ping",
                        "  fe                                              MASK 1, length 126: in the next two octets",
                        "  00 7e                                           length 126",
                        "masking key",
                        "payload, masked",
                        "unmasked: \"",
                        "Upgrade: websocket")
                .contains("notices these faults of the reference server", "accepts-ping-126: ")
                .contains("control, has to be served")
                .contains("PASS  closes with 1002", "FAIL  anything else");
    }
}
