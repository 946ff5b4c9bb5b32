package dev.wsspec.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wsspec.cases.Verdict;
import dev.wsspec.wire.Delivery;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

final class JunitXmlTest {

    private static final KnownFailures KNOWN =
            new KnownFailures(Map.of("5.5-ping-too-long@whole", new KnownFailures.Known(Verdict.FAIL, "see <#12>")));

    @Test
    void whatever_a_target_sends_the_file_keeps_to_the_schema() throws Exception {
        for (Verdict verdict : Verdict.values()) {
            String xml = JunitXml.of(document(row(Delivery.WHOLE, verdict), row(Delivery.OCTETS, verdict)));

            schema().newValidator().validate(new StreamSource(new StringReader(xml)));
            assertThat(xml).doesNotContain("<script>", "\u001b", "\0");
        }
    }

    @Test
    void the_schema_notices_what_does_not_belong() throws Exception {
        Schema schema = schema();
        String good = JunitXml.of(document(row(Delivery.WHOLE, Verdict.FAIL)));

        Stream.of("failure", "testcase", "properties").forEach(name -> {
            String bad = good.replace("<" + name, "<x" + name).replace("</" + name, "</x" + name);
            assertThatThrownBy(() -> schema.newValidator().validate(new StreamSource(new StringReader(bad))))
                    .isInstanceOf(SAXException.class);
        });
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    PASS,           -
                    WEAK,           system-out
                    OBSERVED,       system-out
                    FAIL,           failure
                    ERROR,          error
                    INCONCLUSIVE,   error
                    NOT_APPLICABLE, skipped
                    NOT_RUN,        skipped
                    """)
    void each_verdict_has_its_element(Verdict verdict, String element) throws Exception {
        Element suite = suite(document(row(Delivery.OCTETS, verdict)));
        Element testcase = (Element) suite.getElementsByTagName("testcase").item(0);
        NodeList children = testcase.getElementsByTagName("*");

        assertThat(testcase.getAttribute("name")).isEqualTo("5.5-ping-too-long@octets");
        assertThat(testcase.getAttribute("classname")).isEqualTo("rfc6455.section_5_5");
        assertThat(children.getLength()).isEqualTo(element == null ? 0 : 1);
        if (element != null) {
            Element child = (Element) children.item(0);
            assertThat(child.getTagName()).isEqualTo(element);
            assertThat(child.getAttribute("message") + child.getTextContent())
                    .contains("none of the allowed reactions", "5.5", "control frames are short");
        }
    }

    @Test
    void counts_are_those_of_the_elements() throws Exception {
        ResultRow[] rows = IntStream.range(0, Verdict.values().length)
                .mapToObj(i -> row(Delivery.OCTETS, Verdict.values()[i]))
                .toArray(ResultRow[]::new);
        Element suite = suite(document(rows));

        assertThat(suite.getAttribute("tests")).isEqualTo("8");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("2");
        assertThat(suite.getAttribute("skipped")).isEqualTo("2");
    }

    @Test
    void what_the_user_knows_of_stays_green_and_says_why() throws Exception {
        ResultRow known =
                ResultRow.of(Sample.result(Sample.PING, Delivery.WHOLE, Verdict.FAIL), Sample.REGISTER, KNOWN);
        Element suite = suite(document(known));

        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(suite.getElementsByTagName("system-out").item(0).getTextContent())
                .startsWith("FAIL: known (see <#12>): none of the allowed reactions");
    }

    private static RunDocument document(ResultRow... rows) {
        return RunDocument.of(Sample.RUN, List.of(), List.of(rows));
    }

    private static ResultRow row(Delivery delivery, Verdict verdict) {
        return ResultRow.of(Sample.result(Sample.PING, delivery, verdict), Sample.REGISTER);
    }

    private static Element suite(RunDocument document) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(JunitXml.of(document))))
                .getDocumentElement();
    }

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(Resources.text("junit.xsd"))));
    }
}
