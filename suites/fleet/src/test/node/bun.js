// An echo server on Bun's own WebSockets; runs in Bun, not in Node.js.
const server = Bun.serve({
  hostname: "127.0.0.1",
  port: 0,
  fetch: (request, server) => (server.upgrade(request) ? undefined : new Response("no upgrade", { status: 400 })),
  websocket: {
    perMessageDeflate: true,
    maxPayloadLength: 1 << 25,
    backpressureLimit: 1 << 26,
    message: (socket, message) => void socket.send(message, true),
  },
});
console.log(server.port);
process.stdin.resume().on("end", () => process.exit());
