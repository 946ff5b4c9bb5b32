package dev.wsspec.certificate;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import dev.wsspec.report.Escaped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The templates beside this class; what they insert is escaped for the language of the page unless they say otherwise. */
final class Template {

    private Template() {}

    /** For HTML and for SVG, where the same characters mean something. */
    static com.samskivert.mustache.Template html(String name) {
        return load(name, raw -> Escapers.HTML.escape(Escaped.text(raw)));
    }

    static com.samskivert.mustache.Template markdown(String name) {
        return load(name, Markdown::text);
    }

    private static com.samskivert.mustache.Template load(String name, Mustache.Escaper escaper) {
        try (Reader in = open(name)) {
            return Mustache.compiler()
                    .zeroIsFalse(true)
                    .withEscaper(escaper)
                    .withLoader(Template::open)
                    .compile(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String name) {
        InputStream in = Template.class.getResourceAsStream(name + ".mustache");
        if (in == null) {
            throw new IllegalStateException(name + " is not in the jar");
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
