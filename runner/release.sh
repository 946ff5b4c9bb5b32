#!/usr/bin/env bash
# Puts the files of a release together: release.sh [DIRECTORY], runner/target/release without one.
# Needs runner/target/wsspec.jar and wsspec.cdx.json, which 'mvn package' makes. The same jar gives the same octets.
set -euo pipefail

fail() {
    echo "release.sh: $1" >&2
    exit 3
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
jar=$here/target/wsspec.jar
sbom=$here/target/wsspec.cdx.json
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
[ -f "$jar" ] || fail "there is no runner/target/wsspec.jar; 'mvn package' makes it."
[ -f "$sbom" ] || fail "there is no runner/target/wsspec.cdx.json; 'mvn package' makes it, but not offline."

out=${1:-$here/target/release}
mkdir -p "$out"
out=$(cd "$out" && pwd -P)
version=$("$java" -jar "$jar" --version | sed 's/^wsspec //')
name=wsspec-$version
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/$name
mkdir -p "$root/completions" "$root/man/man1"

cp "$jar" "$root/wsspec.jar"
cp "$sbom" "$here/../LICENSE" "$here/../CHANGELOG.md" "$root/"
sed "s/@VERSION@/$version/" "$here/src/main/release/wsspec" > "$root/wsspec"
"$java" -jar "$jar" completion bash > "$root/completions/wsspec.bash"
"$java" -jar "$jar" completion zsh > "$root/completions/wsspec.zsh"
"$java" -jar "$jar" man > "$root/man/man1/wsspec.1"

find "$root" -type d -exec chmod 755 {} + -o -type f -exec chmod 644 {} +
chmod 755 "$root/wsspec"
rm -f "$out"/wsspec-*.tar.gz "$out"/wsspec-*.jar "$out"/wsspec-*.cdx.json "$out/SHA256SUMS"
# Neither the time, nor the owner, nor the order of a directory gets in; the jar is compressed already.
tar -C "$work" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --format=ustar -cf - "$name" |
    gzip -n -1 > "$out/$name.tar.gz"
cp "$jar" "$out/$name.jar"
cp "$sbom" "$out/$name.cdx.json"
(cd "$out" && sha256sum "$name.cdx.json" "$name.jar" "$name.tar.gz" > SHA256SUMS)
cat "$out/SHA256SUMS"
