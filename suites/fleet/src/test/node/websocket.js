// An echo server on websocket, which knows no compression. It accepts by hand: autoAcceptConnections throws out of the process
// what accept() throws at a subprotocol with a tab in it.
const http = require("http");
const { server: WebSocketServer } = require("websocket");

const LIMIT = 32 << 20;
const listener = http.createServer((request, response) => response.writeHead(404).end());
// Nobody listens for what goes wrong with a socket between the request and the connection, which would end the process.
listener.on("connection", (socket) => socket.on("error", () => {}));
const server = new WebSocketServer({ httpServer: listener, maxReceivedFrameSize: LIMIT, maxReceivedMessageSize: LIMIT });
server.on("request", (request) => {
  try {
    const connection = request.accept(request.requestedProtocols[0], request.origin);
    connection.on("error", () => {});
    connection.on("message", (message) =>
      message.type === "utf8" ? connection.sendUTF(message.utf8Data) : connection.sendBytes(message.binaryData),
    );
  } catch (problem) {
    request.socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  }
});
listener.listen(0, "127.0.0.1", () => console.log(listener.address().port));
process.stdin.resume().on("end", () => process.exit());
