package dev.wsspec.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/** Begins a line for each member of an object's or array's own array at the top, and for nothing below. */
final class RowPrinter extends MinimalPrettyPrinter {

    private static final long serialVersionUID = 1L;

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        line(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        line(json);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        if (json.getOutputContext().getParent().inRoot()) {
            json.writeRaw('\n');
        }
    }

    /** The array is a member of the outermost object. */
    private static void line(JsonGenerator json) throws IOException {
        var above = json.getOutputContext().getParent();
        if (above != null && above.getParent() != null && above.getParent().inRoot()) {
            json.writeRaw('\n');
        }
    }
}
