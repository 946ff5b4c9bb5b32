package dev.wsspec.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Images made of this build and of this machine, each once for a run of the tests. */
final class Images {

    static final String NODE = "wsspec-test/node-ws:1";
    static final String OURS = "wsspec-test/wsspec:1";

    private static final String BASE = "wsspec-test/base:1";
    private static final Path SCRIPTS = Path.of("src", "test", "containers");

    private Images() {}

    /** An echo server on Node's ws. */
    static void node() throws IOException, InterruptedException {
        script("node-image.sh", NODE);
    }

    /** Our own, on a base with nothing in it but a shell and the libraries that a runtime needs. */
    static void ours() throws IOException, InterruptedException {
        Path jvm = Path.of(System.getProperty("java.home"), "lib");
        script("host-image.sh", BASE, "[\"/bin/sh\"]", "/bin/sh=/bin/sh", jvm + "=-");
        ran(Said.by("./image.sh", "--tag", OURS, "--base", BASE));
    }

    /** The ids of an image's containers, running or not. */
    static String containers(String image) throws IOException, InterruptedException {
        return Said.by("docker", "ps", "--all", "--quiet", "--filter", "ancestor=" + image)
                .out();
    }

    private static void script(String name, String... words) throws IOException, InterruptedException {
        ran(Said.by(Stream.concat(Stream.of(SCRIPTS.resolve(name).toString()), Stream.of(words))
                .toArray(String[]::new)));
    }

    private static void ran(Said said) {
        if (said.code() != 0) {
            throw new IllegalStateException("an image could not be made: " + said);
        }
    }
}
