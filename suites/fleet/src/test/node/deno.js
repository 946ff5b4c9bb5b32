// An echo server on Deno's own WebSockets; runs in Deno, not in Node.js.
const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: ({ port }) => console.log(port) }, (request) => {
  try {
    const { socket, response } = Deno.upgradeWebSocket(request);
    socket.onerror = () => {};
    socket.onmessage = (event) => socket.send(event.data);
    return response;
  } catch (problem) {
    return new Response(problem.message, { status: 400 });
  }
});
for await (const _ of Deno.stdin.readable);
await server.shutdown();
Deno.exit();
