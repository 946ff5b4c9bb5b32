// An echo server on faye-websocket, with the plug-in of its author for permessage-deflate.
const http = require("http");
const WebSocket = require("faye-websocket");
const deflate = require("permessage-deflate");

const listener = http.createServer((request, response) => response.writeHead(404).end());
listener.on("upgrade", (request, socket, head) => {
  if (!WebSocket.isWebSocket(request)) {
    socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    return;
  }
  const connection = new WebSocket(request, socket, head, [], { extensions: [deflate] });
  connection.on("error", () => {});
  connection.on("message", (event) => connection.send(event.data));
});
listener.listen(0, "127.0.0.1", () => console.log(listener.address().port));
process.stdin.resume().on("end", () => process.exit());
