#!/usr/bin/env bash
# Makes an image of files of this machine, with the libraries that programs among them need, so that no registry is asked:
# host-image.sh TAG COMMAND FILE=PATH...
set -euo pipefail

tag=$1
command=$2
shift 2
context=$(mktemp -d)
trap 'rm -rf "$context"' EXIT
root=$context/rootfs
mkdir -p "$root/tmp" "$root/etc"
chmod 1777 "$root/tmp"
printf 'hosts: files dns\n' > "$root/etc/nsswitch.conf"

libraries() {
    { find -L "$1" -type f \( -name '*.so' -o -perm /111 \) -print0 | xargs -0 -r -n 1 ldd 2> /dev/null || true; } |
        awk '/=> \//{print $3} /^\t\/lib/{print $1}' | sort -u
}

for pair in "$@"; do
    file=${pair%%=*}
    path=${pair#*=}
    libraries "$file" | while read -r library; do
        # Its own libraries come with it.
        case $library in "$file"/*) continue ;; esac
        install -D -m 755 "$(readlink -f "$library")" "$root$library"
    done
    if [ "$path" != - ]; then
        mkdir -p "$root$(dirname "$path")"
        cp -rL "$file" "$root$path"
    fi
done
printf 'FROM scratch\nCOPY rootfs/ /\nENV PATH=/bin LANG=C.UTF-8\nCMD %s\n' "$command" > "$context/Dockerfile"
docker build --quiet --tag "$tag" "$context"
