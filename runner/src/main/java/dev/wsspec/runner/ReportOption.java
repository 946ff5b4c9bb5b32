package dev.wsspec.runner;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where another copy of the document goes.
 *
 * @param file a path, or a hyphen for standard output
 */
record ReportOption(String file) {

    private static final String FORM = "json=";

    boolean standardOutput() {
        return file.equals("-");
    }

    void write(Path document, OutputStream out) throws IOException {
        if (standardOutput()) {
            Files.copy(document, out);
            out.flush();
        } else {
            Files.copy(document, Path.of(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** From the command line. */
    static final class Converter implements ITypeConverter<ReportOption> {
        @Override
        public ReportOption convert(String text) {
            if (!text.startsWith(FORM) || text.length() == FORM.length()) {
                throw new TypeConversionException("'" + text + "' is not json=FILE or json=-");
            }
            return new ReportOption(text.substring(FORM.length()));
        }
    }
}
