package dev.wsspec.report;

import dev.wsspec.select.Shard;

/**
 * A shard's document.
 *
 * @param name of the file, as the user said it
 */
public record Part(String name, RunDocument document) {

    public Part {
        name = Escaped.text(name);
    }

    Shard shard() {
        return document.run().shard();
    }

    RunInfo run() {
        return document.run();
    }
}
