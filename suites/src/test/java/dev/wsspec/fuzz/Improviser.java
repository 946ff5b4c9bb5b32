package dev.wsspec.fuzz;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.FrameReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Optional;

/** One connection of the hostile server: reads what is asked, and answers what chance says. */
final class Improviser {

    private static final int LONGEST_REQUEST = 64 << 10;
    private static final int KEPT = 64 << 10;

    private final Socket socket;
    private final Chance chance;
    private final Parting parting;
    private final int turns;

    Improviser(Socket socket, Chance chance) {
        this.socket = socket;
        this.chance = chance;
        this.parting = Parting.drawn(chance);
        this.turns = chance.below(5);
    }

    /** @param patience milliseconds after which a silent client is left to itself */
    void converse(int patience) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(patience);
        try {
            if (!chance.percent(2)) {
                answers();
            }
        } catch (SocketTimeoutException e) {
            // The client waits for something that will not come.
            return;
        }
        part();
    }

    private void answers() throws IOException {
        var in = new BufferedInputStream(socket.getInputStream());
        String request = request(in);
        Bytes head = new Heads(chance).answer(request);
        say(chance.percent(5) ? head.slice(0, chance.below(head.length() + 1)) : head);
        var frames = new FrameReader(in);
        var streams = new Streams(chance);
        if (turns > 0 && chance.percent(10)) {
            say(streams.answer(Frame.text("not asked")));
        }
        for (int turn = 0; turn < turns; turn++) {
            Optional<Frame> asked = frames.next(KEPT);
            if (asked.isEmpty()) {
                return;
            }
            say(streams.answer(asked.get()));
        }
    }

    private static String request(InputStream in) throws IOException {
        var request = new StringBuilder();
        while (request.indexOf("\r\n\r\n", Math.max(0, request.length() - 4)) < 0
                && request.length() < LONGEST_REQUEST) {
            int octet = in.read();
            if (octet < 0) {
                break;
            }
            request.append((char) octet);
        }
        return request.toString();
    }

    /** At once, or in two pieces that the client may have to put together. */
    private void say(Bytes octets) throws IOException {
        int cut = chance.percent(20) ? chance.below(octets.length() + 1) : octets.length();
        socket.getOutputStream().write(octets.slice(0, cut).toArray());
        socket.getOutputStream().write(octets.slice(cut, octets.length()).toArray());
    }

    private void part() throws IOException {
        if (parting == Parting.RESET) {
            socket.setSoLinger(true, 0);
            return;
        }
        if (parting == Parting.FIN) {
            socket.shutdownOutput();
        }
        InputStream in = socket.getInputStream();
        while (in.read(new byte[4_096]) >= 0) {
            // Closing with octets unread would be a reset.
            continue;
        }
    }
}
