package dev.wsspec.fuzz;

import dev.wsspec.deflate.Bomb;
import dev.wsspec.deflate.Compressor;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.LengthForm;
import dev.wsspec.wire.Masking;
import dev.wsspec.wire.Opcode;
import java.util.List;

/** Draws what a server sends behind its 101: frames good and bad, and octets that are none. */
final class Streams {

    private static final List<Bytes> WORDS = List.of(
            Bytes.EMPTY,
            Bytes.utf8("abc"),
            Bytes.utf8("\u00e9\u20ac\ud83d\ude00"),
            Bytes.hex("ffc080"),
            Bytes.hex("eda080"),
            Bytes.hex("f0"),
            Bytes.repeated(Bytes.utf8("a long one "), 70_000),
            Bytes.repeated(Bytes.utf8("126"), 126));

    private static final List<Integer> CODES =
            List.of(1000, 1001, 1002, 1003, 1005, 1006, 1007, 1009, 1010, 1011, 1015, 1016, 0, 999, 3000, 4999, 65_535);

    private static final List<Long> LENGTHS =
            List.of(1L, 125L, 126L, 65_535L, 65_536L, 1L << 31, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE, -1L);

    private final Chance chance;
    private final Compressor compressor = new Compressor(15);

    Streams(Chance chance) {
        this.chance = chance;
    }

    /** Up to six frames, at times followed or spoilt by something else. */
    Bytes answer(Frame asked) {
        Bytes all = Bytes.EMPTY;
        for (int i = chance.below(6); i >= 0; i--) {
            all = all.plus(one(asked));
        }
        if (chance.percent(1)) {
            all = all.plus(Bytes.repeated(Bytes.hex("89028990"), 4 * 5_000));
        }
        if (chance.percent(12)) {
            all = chance.mutated(all);
        }
        return chance.percent(4) ? all.plus(chance.octets(3_000)) : all;
    }

    private Bytes one(Frame asked) {
        Frame frame = chance.percent(55) ? reply(asked) : unasked();
        if (chance.percent(25)) {
            frame = spoilt(frame);
        }
        return frame.encode(chance.number());
    }

    /** What a good server says to a frame. */
    private static Frame reply(Frame asked) {
        int opcode = asked.opcode() == Opcode.PING ? Opcode.PONG : asked.opcode();
        return new Frame(
                asked.fin(),
                asked.rsv(),
                opcode,
                Masking.NONE,
                LengthForm.minimal(asked.payload().length()),
                asked.payload().length(),
                asked.payload());
    }

    private Frame unasked() {
        Frame frame = switch (chance.below(8)) {
            case 0, 1 -> Frame.of(Opcode.TEXT, chance.of(WORDS));
            case 2 -> Frame.of(Opcode.BINARY, chance.octets(500));
            case 3 -> Frame.of(Opcode.PING, chance.octets(100));
            case 4 -> Frame.of(Opcode.PONG, chance.octets(100));
            case 5, 6 -> Frame.close(chance.of(CODES), chance.percent(80) ? "" : "\u001b because");
            default -> compressed();
        };
        return frame.unmasked();
    }

    private Frame compressed() {
        Bytes content = chance.of(WORDS);
        Bytes payload = switch (chance.below(4)) {
            case 0 -> chance.mutated(compressor.message(content));
            case 1 -> Bomb.of(200 + chance.below(500));
            case 2 -> chance.octets(400);
            default -> compressor.message(content);
        };
        return Frame.of(chance.percent(50) ? Opcode.TEXT : Opcode.BINARY, payload)
                .rsv(Frame.RSV1);
    }

    private Frame spoilt(Frame frame) {
        return switch (chance.below(7)) {
            case 0 -> frame.notFinal();
            case 1 -> frame.rsv(chance.below(8));
            case 2 -> frame.key(chance.number());
            case 3 -> frame.lengthForm(chance.of(List.of(LengthForm.values())));
            case 4 -> frame.declaring(chance.of(LENGTHS));
            case 5 -> Frame.of(Opcode.CONTINUATION, frame.payload()).unmasked();
            default -> Frame.of(chance.below(16), frame.payload()).unmasked();
        };
    }
}
