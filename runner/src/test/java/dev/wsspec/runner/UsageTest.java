package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run --jobs 0                      | from 1 to 256
            run --jobs 257                    | from 1 to 256
            run --jobs many                   | from 1 to 256
            run --patience 0                  | a number above 0
            run --patience -1                 | a number above 0
            run --patience NaN                | a number above 0
            run --patience Infinity           | a number above 0
            run --seed x                      | a whole number
            run --shard 3/2                   | like 2/4
            run --shard 0/2                   | like 2/4
            run --shard two                   | like 2/4
            run --shard 1/1001                | like 2/4
            run 5.5-ping-too-long --shard 1/900 | shard 1/900 has none
            run --seed 99999999999999999999   | a whole number
            run --profile lax                 | one of [CORE, STRICT]
            run --fail-on may                 | one of [MUST, SHOULD, NEVER]
            run --delivery half               | one of [WHOLE, OCTETS]
            run --header nocolon              | a name, a colon and a value
            run --header a:b:c --header b\tc:d| characters that HTTP forbids
            run http://localhost/             | ws://localhost:9001/chat
            run localhost:9001                | ws://localhost:9001/chat
            run ws://                         | ws://localhost:9001/chat
            run ws://localhost/#top           | fragment
            run ws://localhost:70000/         | no possible port
            run ws://a/ ws://b/               | one target
            run 5.5-pin-too-long              | did you mean 5.5-ping-too-long
            run 99                            | no case in section '99'
            run 9.9.9-*                       | no case fits '9.9.9-*'
            run 5.5-ping-too-long@half        | whole or octets
            run 5.5-ping-too-long@octets --delivery whole | nothing is selected
            run --jbos 3                      | --jobs
            rum                               | did you mean run
            --bogus                           | --help
            run autobahn:7.3.99               | did you mean autobahn:7.3
            run autobahn:x                    | its groups are
            explain                           | --help
            explain 5.5-pin-too-long          | did you mean 5.5-ping-too-long
            list --coverage --json            | leave one of them out
            list nothing-like-it              | wsspec list
            serve --fault accepts-rsv         | did you mean accepts-rsv1
            serve --port 70000                | from 0 to 65535
            serve --fault skips-close-notify  | add --tls
            run ws://localhost/ --insecure    | use wss://
            run wss://localhost/ --tls 1.1    | 1.2 or 1.3
            run wss://localhost/ --cert a.pem | --cert and --key go together
            run wss://localhost/ --cacert no.pem | cannot be read
            run wss://localhost/ --cacert a --insecure | leave one of them out
            run ws://localhost/ --user joe    | a name, a colon and a password
            run ws://localhost/ --user a:b --bearer c | leave one of them out
            run ws://localhost/ --bearer @env:NO_SUCH | NO_SUCH, and that is not set
            run ws://localhost/ --bearer @file:no.txt | cannot be read
            run ws://localhost/ --cookie sid  | a name, '=' and a value
            run ws://localhost/ --proxy https://p:1 | http://HOST:PORT and nothing else
            run ws://localhost/ --proxy p:1   | http://HOST:PORT and nothing else
            run ws://localhost/ --proxy-user a:b | is for a proxy
            run unix:/a.sock --proxy http://p | no proxy to a Unix domain socket
            doctor http://localhost/          | ws://localhost:9001/chat
            doctor                            | --help
            """)
    void what_cannot_be_gets_one_sentence(String line, String wanted) {
        Spoken spoken = Spoken.by(line.split(" "));

        assertThat(spoken.err()).startsWith("wsspec: ").contains(wanted).hasLineCount(1);
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.out()).isEmpty();
    }

    @Test
    void a_report_directory_that_is_a_file_is_refused(@TempDir Path dir) throws Exception {
        Path file = Files.createFile(dir.resolve("taken"));

        Spoken spoken = Spoken.by("run", "5.5-ping-of-124", "--report-dir", file.toString());

        assertThat(spoken.err()).contains("nothing can be written to").hasLineCount(1);
        assertThat(spoken.code()).isEqualTo(2);
    }

    @Test
    void help_and_version_are_no_errors() {
        assertThat(Spoken.by("--help").code()).isZero();
        assertThat(Spoken.by("run", "--help").out()).contains("--patience");
        assertThat(Spoken.by("--version").out()).startsWith("wsspec ");
    }
}
