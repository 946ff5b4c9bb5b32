// An echo server on Node's ws, at /chat.
const { WebSocketServer } = require('ws');

const server = new WebSocketServer({ port: 9001, path: '/chat' });
server.on('connection', socket => {
  socket.on('error', () => {});
  socket.on('message', (data, binary) => socket.send(data, { binary }));
});
server.on('listening', () => console.log('listening on 9001'));
