package dev.wsspec.foreign;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Starts the servers named, or all, prints where each listens, and stops them when its standard input ends. */
public final class Fleet {

    private Fleet() {}

    public static void main(String[] names) throws Exception {
        List<String> known =
                Arrays.stream(ForeignServer.values()).map(ForeignServer::id).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                System.err.println("There is no " + name + "; there are " + String.join(", ", known) + ".");
                System.exit(2);
            }
        }
        Deque<EchoServer> started = new ArrayDeque<>();
        try {
            for (ForeignServer server : ForeignServer.values()) {
                if (names.length == 0 || List.of(names).contains(server.id())) {
                    EchoServer echo = server.start();
                    started.push(echo);
                    System.out.println(server.id() + " " + echo.uri());
                }
            }
            while (System.in.read() >= 0) {
                continue;
            }
        } finally {
            started.forEach(EchoServer::close);
        }
        System.exit(0);
    }
}
