#!/usr/bin/env bash
# Builds the container image: image.sh [--tag NAME:TAG] [--base IMAGE]
# Needs docker (or DOCKER=podman), a JDK 17 or newer with its jmods, and runner/target/wsspec.jar. Asks no registry but for the base.
set -euo pipefail

fail() {
    echo "image.sh: $1" >&2
    exit 3
}

tag=wsspec:latest
base=
while [ $# -gt 0 ]; do
    case $1 in
        --tag) tag=${2:?} && shift 2 ;;
        --base) base=${2:?} && shift 2 ;;
        *) echo "image.sh: '$1' is no option; there are --tag NAME:TAG and --base IMAGE." >&2 && exit 2 ;;
    esac
done

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
jar=$here/target/wsspec.jar
jdk=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}
docker=${DOCKER:-docker}
[ -f "$jar" ] || fail "there is no runner/target/wsspec.jar; 'mvn package' makes it."
[ -x "$jdk/bin/jlink" ] || fail "there is no jlink in $jdk; set JAVA_HOME to a JDK with its jmods."
command -v "$docker" > /dev/null || fail "there is no $docker on the PATH."

context=$here/target/image
rm -rf "$context"
mkdir -p "$context/rootfs/opt/wsspec/bin" "$context/rootfs/work"
chmod 1777 "$context/rootfs/work"

# java.desktop has the beans that the Allure report is generated with.
"$jdk/bin/jlink" --output "$context/rootfs/opt/wsspec/runtime" \
    --add-modules java.base,java.desktop,java.logging,java.management,java.naming,java.sql,java.xml,jdk.crypto.ec,jdk.net,jdk.unsupported,jdk.zipfs \
    --strip-java-debug-attributes --no-header-files --no-man-pages
"$context/rootfs/opt/wsspec/runtime/bin/java" -Xshare:dump -Xlog:disable > /dev/null
cp "$jar" "$context/rootfs/opt/wsspec/wsspec.jar"
install -m 755 "$here/src/main/container/wsspec" "$context/rootfs/opt/wsspec/bin/wsspec"
cp "$here/Dockerfile" "$context/"

"$docker" build --quiet --tag "$tag" ${base:+--build-arg "BASE=$base"} "$context"
