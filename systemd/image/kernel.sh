# Sourced after systemd/package/common.sh: Debian's kernel, and a first stage that finds the disk by its label. For images
# and for the virtual machines of the benches.
# shellcheck shell=bash

# Disks a kiosk may boot from, and the file system on it.
MODULES=(ext4 virtio_blk virtio_pci virtio_mmio nvme ahci sd_mod usb-storage uas xhci_pci xhci_plat_hcd mmc_block
    sdhci_pci sdhci_iproc sdhci_acpi)

kernel_package() { [[ $1 == arm64 ]] && echo linux-image-arm64 || echo linux-image-amd64; }

# fetch ARCH WORK [PACKAGE]...: unpacks the kernel's package of its day, for which the name linux-image-ARCH stands,
# the first stage's busybox, and what else is asked for.
fetch() {
    local arch=$1 work=$2 kernel package
    shift 2
    private_apt "$arch" update
    kernel=$(private_apt "$arch" -s install --no-install-recommends "$(kernel_package "$arch")" 2>/dev/null |
        sed -n 's/^Inst \(linux-image-[0-9][^ ]*\) .*/\1/p' | head -1)
    [[ -n $kernel ]] || kernel=$(apt_cache_depends "$arch" "$(kernel_package "$arch")")
    mkdir -p "$work/fetched"
    for package in "$kernel" busybox-static "$@"; do
        (cd "$work/fetched" && private_apt "$arch" download "$package")
    done
    for package in "$work"/fetched/*.deb; do
        dpkg-deb -x "$package" "$work/extracted"
    done
}

apt_cache_depends() {
    local home=$CACHE/apt/$1
    apt-cache -o APT::Architecture="$1" -o APT::Architectures="$1" -o Dir::State::Lists="$home/lists" \
        -o Dir::State::status="$home/status" -o Dir::Cache="$home/cache" depends "$2" | sed -n 's/.*Depends: \(linux-image-[0-9].*\)/\1/p' | head -1
}

# Modules in the order in which they can be loaded, named by their path.
initrd() {
    local extracted=$1 out=$2 version tree module name
    version=$(ls "$extracted/usr/lib/modules" 2>/dev/null || ls "$extracted/lib/modules")
    tree=$(dirname "$out")/initrd
    mkdir -p "$tree"/{bin,proc,sys,dev,newroot,m}
    install -m 755 "$(find "$extracted" -path '*/bin/busybox' -type f | head -1)" "$tree/bin/busybox"
    install -m 755 "$(dirname "${BASH_SOURCE[0]}")/init" "$tree/init"
    depmod -b "$extracted/usr" "$version" 2>/dev/null || depmod -b "$extracted" "$version"
    for module in "${MODULES[@]}"; do
        modprobe -d "$extracted/usr" -S "$version" --show-depends "$module" 2>/dev/null ||
            modprobe -d "$extracted" -S "$version" --show-depends "$module" 2>/dev/null || true
    done | sed -n 's/^insmod \([^ ]*\).*/\1/p' | awk '!seen[$0]++' | while read -r module; do
        name=$(basename "$module")
        case $name in
            *.xz) xz -dc "$module" >"$tree/m/${name%.xz}" && echo "/m/${name%.xz}" ;;
            *.zst) zstd -qdc "$module" >"$tree/m/${name%.zst}" && echo "/m/${name%.zst}" ;;
            *) cp "$module" "$tree/m/" && echo "/m/$name" ;;
        esac
    done >"$tree/modules"
    (cd "$tree" && find . | sort | cpio --quiet -o -H newc | gzip -9n) >"$out"
}
