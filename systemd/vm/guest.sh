#!/usr/bin/env bash
# guest.sh kernel: what a virtual machine of the benches starts with, made once: prints the folder that holds vmlinuz,
# initrd.gz, and layer/, the kernel's modules as a layer for a machine's tree.
# guest.sh disk TREE FILE SIZE: a disk that holds the tree (root only, for the owners of the files).
set -euo pipefail
# shellcheck source=systemd/package/common.sh
source systemd/package/common.sh
# shellcheck source=systemd/image/kernel.sh
source systemd/image/kernel.sh

kernel() {
    local out=$PWD/target/machines/kernel-amd64 work=$PWD/target/machines/kernel-amd64.new
    if [[ ! -d $out ]]; then
        rm -rf "$work"
        mkdir -p "$work/layer/usr/lib"
        fetch amd64 "$work" >&2
        initrd "$work/extracted" "$work/initrd.gz" >&2
        mv "$work"/extracted/usr/lib/modules "$work/layer/usr/lib/"
        mv "$work"/extracted/boot/vmlinuz-* "$work/vmlinuz"
        rm -rf "$work"/{extracted,fetched,initrd}
        mv "$work" "$out"
    fi
    echo "$out"
}

# The label is the one the first stage looks for.
disk() {
    local tree=$1 out=$2 size=$3
    rm -f "$out"
    truncate -s "$size" "$out"
    mke2fs -q -F -t ext4 -L anjungan-root -d "$tree" "$out"
}

case ${1:-} in
    kernel) kernel ;;
    disk) disk "$2" "$3" "$4" ;;
    *) die 'guest.sh kernel | disk TREE FILE SIZE' ;;
esac
