package dev.wsspec.cases;

import dev.wsspec.deflate.Agreement;
import dev.wsspec.deflate.Defect;
import dev.wsspec.deflate.Inflated;
import dev.wsspec.deflate.Inflation;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the data frames of a server together to messages (RFC 6455, section 5.4) and inflates those that are compressed, once
 * that was agreed (RFC 7692, section 6.2); control frames between them do not matter.
 */
final class Messages {

    /** What a message may inflate to when nobody expects more: a hostile server decides what comes. */
    static final int LIMIT = 1 << 20;

    /**
     * A complete message; the opcode is that of its first frame.
     *
     * @param content inflated where the message was compressed
     */
    record Message(int opcode, Bytes content, Optional<Defect> defect) {
        Message(int opcode, Bytes content) {
            this(opcode, content, Optional.empty());
        }

        /** Without that text in front, when it stands there. */
        Message behind(Bytes prefix) {
            int length = prefix.length();
            boolean prefixed =
                    content.length() >= length && content.slice(0, length).equals(prefix);
            return prefixed ? new Message(opcode, content.slice(length, content.length()), defect) : this;
        }
    }

    /** A message as it came: the payloads of its frames, joined. */
    record Raw(int opcode, boolean compressed, Bytes payload) {}

    private Messages() {}

    static List<Message> of(Transcript seen) {
        return of(seen, LIMIT);
    }

    /**
     * Messages, without the text that the target is said to put in front of its echoes.
     *
     * @param limit the most octets that a message may inflate to
     */
    static List<Message> of(Transcript seen, int limit) {
        Optional<Bytes> prefix =
                seen.all(Event.Prefixed.class).map(Event.Prefixed::prefix).findFirst();
        List<Message> whole = whole(seen, limit + prefix.map(Bytes::length).orElse(0));
        return prefix.map(text ->
                        whole.stream().map(message -> message.behind(text)).toList())
                .orElse(whole);
    }

    private static List<Message> whole(Transcript seen, int limit) {
        List<Raw> raw = raw(seen.frames());
        Optional<Agreement> agreement = raw.isEmpty() ? Optional.empty() : Deflate.agreement(seen);
        if (agreement.isEmpty()) {
            return raw.stream().map(Messages::plain).toList();
        }
        var inflation = new Inflation(limit);
        var work = new InflationWork(limit);
        var messages = new ArrayList<Message>();
        for (Raw message : raw) {
            if (message.compressed() && work.isEnough()) {
                messages.add(new Message(message.opcode(), Bytes.EMPTY, Optional.of(Defect.TOO_LONG)));
            } else if (message.compressed()) {
                Inflated inflated = inflation.message(message.payload());
                work.add(inflated);
                messages.add(new Message(message.opcode(), inflated.content(), inflated.defect()));
                if (agreement.get().serverNoContextTakeover()) {
                    inflation.forget();
                }
            } else {
                messages.add(plain(message));
            }
        }
        return messages;
    }

    static List<Raw> raw(List<Frame> frames) {
        var messages = new ArrayList<Raw>();
        var fragments = new ArrayList<Bytes>();
        int opcode = Opcode.CONTINUATION;
        boolean compressed = false;
        for (Frame frame : frames) {
            if (frame.isControl()) {
                continue;
            }
            if (frame.opcode() != Opcode.CONTINUATION) {
                opcode = frame.opcode();
                compressed = frame.marked();
                fragments.clear();
            }
            fragments.add(frame.payload());
            if (frame.fin()) {
                messages.add(new Raw(opcode, compressed, Bytes.join(fragments)));
                fragments.clear();
            }
        }
        return messages;
    }

    private static Message plain(Raw raw) {
        return new Message(raw.opcode(), raw.payload());
    }
}
