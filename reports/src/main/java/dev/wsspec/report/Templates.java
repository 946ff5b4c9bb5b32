package dev.wsspec.report;

import com.samskivert.mustache.Mustache;

/** Pages made of the templates beside the classes of this package; what is filled in is text and never markup. */
final class Templates {

    private Templates() {}

    /** @throws com.samskivert.mustache.MustacheException when the template asks for what the page does not have */
    static String fill(String template, Object page) {
        return Mustache.compiler()
                .escapeHTML(true)
                .strictSections(true)
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .compile(Resources.text(template))
                .execute(page);
    }
}
