package dev.wsspec.report;

import dev.wsspec.capture.Capture;
import dev.wsspec.wire.Ending;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A transcript as a capture file: what readers of packets would have seen of it. */
final class WireCapture {

    /** What stands for events that were not kept: enough for readers to point out that something is missing. */
    private static final int GAP = 65_536;

    private static final Pattern WRITTEN = Pattern.compile("after (\\d+) octets");

    private final Capture capture;
    private long asked;

    private WireCapture(long startedMillis) {
        this.capture = new Capture(startedMillis);
    }

    static byte[] of(Transcript transcript, long startedMillis) {
        var wire = new WireCapture(startedMillis);
        List<Event> events = transcript.events();
        for (int i = 0; i < events.size(); i++) {
            wire.add(events.get(i), events.subList(i + 1, events.size()));
        }
        return wire.capture.octets();
    }

    private void add(Event event, List<Event> behind) {
        long time = event.nanos();
        WireOctets octets = WireOctets.all(event);
        if (event instanceof Event.Connected connected) {
            capture.connect(asked, time, Peer.of(connected.peer()));
        } else if (event instanceof Event.Sent) {
            long written = cutOff(behind).map(WireCapture::written).orElse(octets.length());
            byte[] kept = octets.kept()
                    .slice(0, (int) Math.min(written, octets.kept().length()))
                    .toArray();
            capture.clientSends(time, kept, Math.min(written, octets.length()));
        } else if (event instanceof Event.Responded || event instanceof Event.Received) {
            capture.serverSends(time, octets.kept().toArray(), octets.length());
        } else if (event instanceof Event.Omitted) {
            capture.clientSends(time, new byte[0], GAP);
            capture.serverSends(time, new byte[0], GAP);
        } else if (event instanceof Event.HalfClosed) {
            capture.clientEnds(time);
        } else if (event instanceof Event.Ended ended) {
            end(ended);
        }
        asked = time;
    }

    private void end(Event.Ended ended) {
        if (ended.ending() == Ending.END_OF_STREAM) {
            capture.serverEnds(ended.nanos());
        } else if (ended.ending() == Ending.RESET) {
            capture.serverResets(ended.nanos());
        }
    }

    /** Why a write did not go through: what made the peer's end known comes between it and the words. */
    private static Optional<Event.NotSent> cutOff(List<Event> behind) {
        for (Event event : behind) {
            if (event instanceof Event.NotSent cut && !cut.why().startsWith("FIN: ")) {
                return Optional.of(cut);
            } else if (event instanceof Event.Sent || event instanceof Event.HalfClosed) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** How much of a write that did not go through went out before; nothing where that is not known. */
    private static long written(Event.NotSent cut) {
        Matcher found = WRITTEN.matcher(cut.why());
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
