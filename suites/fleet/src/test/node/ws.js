// An echo server on ws, with permessage-deflate for messages of any size.
const { WebSocketServer } = require("ws");

const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: { threshold: 0 } }, () =>
  console.log(server.address().port),
);
server.on("connection", (socket) => {
  socket.on("error", () => {});
  socket.on("message", (message, binary) => socket.send(message, { binary }));
});
process.stdin.resume().on("end", () => process.exit());
