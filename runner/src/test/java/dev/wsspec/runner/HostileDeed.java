package dev.wsspec.runner;

import dev.wsspec.deflate.Bomb;
import dev.wsspec.rogue.RogueServer;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.io.IOException;
import java.net.Socket;
import java.util.SplittableRandom;

/** What a server does to a connection that nobody would do to another. */
enum HostileDeed implements RogueServer.Deed {
    RANDOM_OCTETS(socket -> {
        var random = new SplittableRandom(6455);
        var octets = new byte[4_096];
        while (true) {
            random.nextBytes(octets);
            socket.getOutputStream().write(octets);
        }
    }),
    ENDLESS_DATA(repeating(frame(Opcode.BINARY, Bytes.repeated(Bytes.utf8("data"), 60_000)))),
    ENDLESS_FRAGMENTS(repeating(Bytes.hex("000161"))),
    ENDLESS_HEADERS(socket -> {
        say(socket, Bytes.latin1("HTTP/1.1 400 Bad Request\r\n"));
        repeating(Bytes.latin1("X-More: and more\r\n")).to(socket);
    }),
    ENDLESS_INTERIM_RESPONSES(repeating(Bytes.latin1("HTTP/1.1 100 Continue\r\n\r\n"))),
    DRIPS(socket -> {
        say(socket, Bytes.hex("827f7fffffffffffffff"));
        do {
            say(socket, Bytes.octets(0));
        } while (RogueServer.outlasts(socket, 1_000));
    }),
    RESETS_AT_ONCE(HostileDeed::reset),
    RESETS_IN_A_HEADER(resetting(Bytes.hex("817f0000"))),
    RESETS_IN_A_PAYLOAD(resetting(Bytes.hex("8105616263"))),
    RESETS_IN_A_CLOSE(resetting(Bytes.hex("880203"))),
    RESETS_BEHIND_A_CLOSE(resetting(Bytes.hex("880203ea"))),
    RESETS_IN_A_RESPONSE(resetting(Bytes.latin1("HTTP/1.1 400 Bad Re"))),
    ANNOUNCES_2_TO_63(staying(Bytes.hex("827f7fffffffffffffff"))),
    ANNOUNCES_2_TO_64(staying(Bytes.hex("827fffffffffffffffff"))),
    SENDS_2_TO_63(socket -> {
        say(socket, Bytes.hex("827f7fffffffffffffff"));
        repeating(Bytes.of(new byte[64 << 10])).to(socket);
    }),
    INFLATION_BOMBS(repeating(Frame.of(Opcode.BINARY, Bomb.of(64 << 10))
            .rsv(Frame.RSV1)
            .unmasked()
            .encode(0))),
    THOUSANDS_OF_PINGS(staying(Bytes.repeated(Bytes.hex("890474696d65"), 6 * 6_000))),
    WRONG_ORDER(staying(Bytes.hex("8003656e64" + "880203ea" + "0103626567" + "8a00" + "8103616263" + "89026869")
            .plus(Bytes.latin1("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n")))),
    CLOSES_FOR_EVER(repeating(Bytes.hex("880203ea"))),
    HTTP_ERROR(staying(
            Bytes.latin1("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 999999999999\r\n\r\n<html>oops"))),
    NOTHING_AT_ALL(staying(Bytes.EMPTY));

    private static final int WRITE = 16 << 10;

    private final RogueServer.Deed deed;

    HostileDeed(RogueServer.Deed deed) {
        this.deed = deed;
    }

    @Override
    public void to(Socket socket) throws IOException {
        deed.to(socket);
    }

    /** Whether there is in it what may do for a refusal: an end of the connection, or a Close and then an end. */
    boolean refuses() {
        return name().startsWith("RESETS") || this == WRONG_ORDER;
    }

    /** Many at once, lest the machine is busy with writes of three octets. */
    private static RogueServer.Deed repeating(Bytes octets) {
        int times = Math.max(1, WRITE / octets.length());
        Bytes many = Bytes.repeated(octets, times * octets.length());
        return socket -> {
            while (true) {
                say(socket, many);
            }
        };
    }

    /** Says this and leaves the connection open. */
    private static RogueServer.Deed staying(Bytes octets) {
        return socket -> {
            say(socket, octets);
            while (RogueServer.outlasts(socket, 60_000)) {
                // For as long as the client stays.
                continue;
            }
        };
    }

    private static RogueServer.Deed resetting(Bytes octets) {
        return socket -> {
            say(socket, octets);
            reset(socket);
        };
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static Bytes frame(int opcode, Bytes payload) {
        return Frame.of(opcode, payload).unmasked().encode(0);
    }

    private static void say(Socket socket, Bytes octets) throws IOException {
        socket.getOutputStream().write(octets.toArray());
    }
}
