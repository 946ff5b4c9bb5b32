package dev.wsspec.certificate;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.run.Catalogues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Writes the list of a profile: every case there is at the time of a release. */
final class ProfileList {

    private ProfileList() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        String name = file.getFileName().toString().replace(".txt", "");
        String cases = Catalogues.cases().stream()
                .map(ConformanceCase::id)
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(
                file,
                "# The cases of " + name + ". A list that was released is never changed; ids are not reused.\n"
                        + cases);
    }
}
