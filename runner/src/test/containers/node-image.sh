#!/usr/bin/env bash
# Makes an image of an echo server on Node's ws: node-image.sh TAG. Needs node, and ws from Debian's node-ws or from npm.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ws=/usr/share/nodejs/ws
if [ ! -d "$ws" ]; then
    packages=$(mktemp -d)
    trap 'rm -rf "$packages"' EXIT
    npm install --silent --no-audit --no-fund --prefix "$packages" ws@8 > /dev/null
    ws=$packages/node_modules/ws
fi
"$here/host-image.sh" "$1" '["node", "/app/echo.js"]' \
    "$(command -v node)=/bin/node" "$ws=/app/node_modules/ws" "$here/echo.js=/app/echo.js"
