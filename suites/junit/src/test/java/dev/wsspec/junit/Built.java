package dev.wsspec.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a build of a user said, and its exit code. */
record Built(int code, String output) {

    private static final long MINUTES = 8;

    /** Without the options that this build's own Maven was started with. */
    static Built in(Path project, List<String> command) throws IOException, InterruptedException {
        Path log = project.resolveSibling(project.getFileName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("no end within " + MINUTES + " minutes: " + Files.readString(log));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Built(process.exitValue(), Files.readString(log));
    }
}
