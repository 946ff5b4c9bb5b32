package dev.wsspec.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A run as the JUnit XML that build servers show, in the form of Maven Surefire's schema. */
public final class JunitXml {

    public static final String FILE = "junit.xml";

    private final XMLStreamWriter xml;

    private JunitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** One suite with one test case for each trial; nothing in it that XML 1.0 forbids, whatever the target sent. */
    public static String of(RunDocument document) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JunitXml(xml).write(document);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML could not be written into memory", e);
        }
        return text.append("\n").toString();
    }

    private void write(RunDocument document) throws XMLStreamException {
        List<ResultRow> rows = document.results();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute("name", "wsspec " + document.run().target());
        attribute("time", seconds(document.run().durationMillis() * 1000));
        attribute("tests", Integer.toString(rows.size()));
        attribute("errors", count(rows, JunitStatus.ERROR));
        attribute("skipped", count(rows, JunitStatus.SKIPPED));
        attribute("failures", count(rows, JunitStatus.FAILURE));
        properties(document);
        for (ResultRow row : rows) {
            // A line for each, so that files can be compared.
            xml.writeCharacters("\n");
            testcase(row);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void properties(RunDocument document) throws XMLStreamException {
        RunInfo run = document.run();
        xml.writeStartElement("properties");
        property("target", run.target());
        property("server", run.server());
        property("tls", run.tls());
        property("wsspec", run.version());
        property("profile", run.profile().name().toLowerCase(Locale.ROOT));
        property("seed", Long.toString(run.seed()));
        property("statement", document.score().statement().text());
        property("complete", run.complete() ? "yes" : run.incompleteReason());
        xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void testcase(ResultRow row) throws XMLStreamException {
        JunitStatus status = JunitStatus.of(row);
        xml.writeStartElement("testcase");
        attribute("name", row.id());
        attribute("classname", folder(row));
        attribute("time", seconds(row.durationMicros()));
        if (!status.element().isEmpty()) {
            xml.writeStartElement(status.element());
            attribute("message", message(row));
            if (status != JunitStatus.SKIPPED) {
                attribute("type", row.verdict().name());
                text(RowText.of(row));
            }
            xml.writeEndElement();
        } else if (!message(row).isEmpty()) {
            xml.writeStartElement("system-out");
            text(row.verdict() + ": " + message(row) + "\n" + RowText.of(row));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** A package for each RFC and a class for each section; dots of the number would make packages of it. */
    private static String folder(ResultRow row) {
        return row.rfc().toLowerCase(Locale.ROOT).replace(" ", "") + ".section_"
                + row.section().replace('.', '_');
    }

    /** Empty for a plain pass. */
    private static String message(ResultRow row) {
        return switch (row.verdict()) {
            case PASS -> "";
            case FAIL, WEAK -> (row.known().isEmpty() ? "" : "known (" + row.known() + "): ") + RowText.because(row);
            case OBSERVED, NOT_APPLICABLE, INCONCLUSIVE, ERROR, NOT_RUN -> RowText.because(row);
        };
    }

    private static String count(List<ResultRow> rows, JunitStatus status) {
        return Long.toString(
                rows.stream().filter(row -> JunitStatus.of(row) == status).count());
    }

    private static String seconds(long micros) {
        return String.format(Locale.ROOT, "%.3f", micros / 1e6);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Escaped.text(value));
    }

    /** Line by line, for the end of a line is the only control character that may stay. */
    private void text(String lines) throws XMLStreamException {
        for (String line : lines.lines().toList()) {
            xml.writeCharacters(Escaped.text(line) + "\n");
        }
    }
}
