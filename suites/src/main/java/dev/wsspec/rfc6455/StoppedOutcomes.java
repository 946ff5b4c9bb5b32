package dev.wsspec.rfc6455;

import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.failsTheConnection;
import static dev.wsspec.cases.Reactions.pongs;

import dev.wsspec.cases.Outcome;
import dev.wsspec.wire.Bytes;

/**
 * What a server may do with a violation that valid frames are glued to: octets it leaves unread can erase its Close, so
 * no more is asked than that it fails the connection and answers nothing behind the violation (section 7.1.7).
 */
final class StoppedOutcomes {

    private StoppedOutcomes() {}

    /** @param behind the payload of a Ping that stands behind the violation */
    static Outcome[] stoppedBefore(String behind) {
        return new Outcome[] {
            fail(pongs(Bytes.utf8(behind))).because("7.1.7", "nothing behind a violation is processed"),
            pass(failsTheConnection()),
            weak(closesButLeavesTcpOpen()).because("7.1.1", "the TCP connection is to be closed after the Close")
        };
    }
}
