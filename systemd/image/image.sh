#!/usr/bin/env bash
# image.sh --arch arm64|amd64 --village FILE [--out FILE] [--raspberry DIR] [--repo DIR]: a disk image that boots by EFI
# (a small PC, a virtual machine, an ARM board with EFI) and makes itself a kiosk at its first boot, without a network;
# with --raspberry, the files to put on the boot partition of a Raspberry Pi OS instead. No loop device, no root on the
# inside of the image: files are put into file systems by the tools that make them.
set -euo pipefail
# shellcheck source=systemd/package/common.sh
source systemd/package/common.sh
# shellcheck source=systemd/image/kernel.sh
source systemd/image/kernel.sh
HERE=systemd/image
LABEL=anjungan-root

# What must run before the packages of the kiosk are set up; the rest is set up by the machine itself, at its own speed.
BASE=(systemd-sysv udev dbus kmod iproute2 procps e2fsprogs ca-certificates debian-archive-keyring tzdata)

signed_grub() { [[ $1 == arm64 ]] && echo grub-efi-arm64-signed || echo grub-efi-amd64-signed; }

efi_name() { [[ $1 == arm64 ]] && echo BOOTAA64.EFI || echo BOOTX64.EFI; }

grub_name() { [[ $1 == arm64 ]] && echo grubaa64.efi.signed || echo grubx64.efi.signed; }

# Everything anjungan-kiosk depends on, beside what the base has: the machine needs no network to become a kiosk.
packages() {
    local arch=$1 base=$2 into=$3 wanted
    bash systemd/package/package.sh --only kiosk --arch "$arch" ${QUICK:+--quick} --out "$into" >/dev/null
    wanted=$(sed -n '/^Depends:/,/^[A-Z][a-z]*:/p' systemd/kiosk/debian/control |
        sed -e 's/^Depends://' -e '/^[A-Z]/d' -e 's/([^)]*)//g' -e 's/|.*//' | tr -d ' ' | tr ',' '\n' | grep .)
    # apt is told what the base has, so that only the rest is fetched.
    cp "$base/var/lib/dpkg/status" "$CACHE/apt/$arch/status"
    # shellcheck disable=SC2086 # a word each
    (cd "$into" && private_apt "$arch" --yes --no-install-recommends -o Dir::Cache::Archives="$into/" \
        -o Debug::NoLocking=true --download-only install $wanted network-manager ipp-usb libgl1-mesa-dri kbd)
    : >"$CACHE/apt/$arch/status"
    rm -rf "$into"/{lock,partial}
    touch "$into/complete"
}

installer() {
    local village=$1 into=$2 repo=$3
    mkdir -p "$into"
    cp $HERE/install.sh $HERE/anjungan-install.service "$into/"
    cp "$village" "$into/village.conf"
    [[ -z $repo ]] || cp "$repo/anjungan-archive-keyring.gpg" "$into/"
}

root_tree() {
    local arch=$1 village=$2 work=$3 repo=$4 root=$work/root
    mmdebstrap --mode=root --arch="$arch" --variant=minbase --include="$(IFS=, && echo "${BASE[*]}")" \
        --aptopt='Acquire::Languages "none"' --dpkgopt='path-exclude=/usr/share/doc/*' \
        --dpkgopt='path-exclude=/usr/share/locale/*' "$RELEASE" "$root" "$(mirror)" >&2
    installer "$village" "$root/opt/anjungan-image" "$repo"
    packages "$arch" "$root" "$root/opt/anjungan-image/packages"
    cp -a "$work/extracted/boot/." "$root/boot/"
    cp -a "$work"/extracted/usr/lib/modules "$root/usr/lib/" 2>/dev/null || cp -a "$work"/extracted/lib/modules "$root/usr/lib/"
    install -D -m 644 $HERE/anjungan-install.service "$root/etc/systemd/system/anjungan-install.service"
    mkdir -p "$root/etc/systemd/system/multi-user.target.wants"
    ln -s ../anjungan-install.service "$root/etc/systemd/system/multi-user.target.wants/anjungan-install.service"
    : >"$root/etc/machine-id"
    printf 'LABEL=%s / ext4 noatime,errors=remount-ro 0 1\n' $LABEL >"$root/etc/fstab"
}

# The files of the small EFI partition: Debian's own signed GRUB, the kernel, the first stage.
esp() {
    local arch=$1 work=$2 image=$3 sectors=$4 grub
    truncate -s $((sectors * 512)) "$image"
    mkfs.vfat -n ANJUNGAN "$image" >/dev/null
    grub=$(find "$work/extracted" -name "$(grub_name "$arch")" | head -1)
    cat >"$work/grub.cfg" <<TEXT
set timeout=0
linux /vmlinuz root=LABEL=$LABEL ro fsck.repair=yes quiet vt.global_cursor_default=0 console=tty0 console=$([[ $arch == arm64 ]] && echo ttyAMA0 || echo ttyS0)
initrd /initrd
boot
TEXT
    mmd -i "$image" ::/EFI ::/EFI/BOOT ::/EFI/debian
    mcopy -i "$image" "$grub" "::/EFI/BOOT/$(efi_name "$arch")"
    mcopy -i "$image" "$work/grub.cfg" ::/EFI/debian/grub.cfg
    mcopy -i "$image" "$(ls "$work"/extracted/boot/vmlinuz-* | head -1)" ::/vmlinuz
    mcopy -i "$image" "$work/initrd.gz" ::/initrd
}

disk() {
    local arch=$1 work=$2 out=$3 boot=262144 size root
    size=$(($(du -sm "$work/root" | cut -f1) + 1400))
    esp "$arch" "$work" "$work/esp.img" $boot
    truncate -s "${size}M" "$work/root.img"
    mkfs.ext4 -q -F -L $LABEL -d "$work/root" "$work/root.img"
    root=$((size * 2048))
    truncate -s $(((2048 + boot + root + 2048) * 512)) "$out"
    printf 'label: gpt\nstart=2048, size=%d, type=U\nstart=%d, size=%d, type=L\n' $boot $((2048 + boot)) $root |
        sfdisk --quiet "$out"
    dd if="$work/esp.img" of="$out" bs=1M seek=1 conv=notrunc,sparse status=none
    dd if="$work/root.img" of="$out" bs=1M seek=$((1 + boot / 2048)) conv=notrunc,sparse status=none
}

raspberry() {
    local village=$1 dir=$2 repo=$3
    installer "$village" "$dir/anjungan" "$repo"
    bash systemd/package/package.sh --only kiosk --arch arm64 ${QUICK:+--quick} --out "$dir/anjungan/packages" >/dev/null
    cp $HERE/firstrun.sh $HERE/user-data "$dir/"
    printf 'instance-id: anjungan\n' >"$dir/meta-data"
    say "Copy all of $dir to the boot partition of a fresh Raspberry Pi OS Lite (trixie): docs/guides/image.md"
}

main() {
    local arch=arm64 village='' out='' pi='' repo='' work
    while (($#)); do
        case $1 in
            --arch) arch=$2 && shift ;;
            --village) village=$2 && shift ;;
            --out) out=$2 && shift ;;
            --raspberry) pi=$2 && shift ;;
            --repo) repo=$2 && shift ;;
            --quick) QUICK=1 ;;
            *) die "image: unknown option $1" ;;
        esac
        shift
    done
    [[ -f $village ]] || die "image: --village FILE is needed; $HERE/village.conf.example shows one"
    if [[ -n $pi ]]; then
        raspberry "$village" "$pi" "$repo"
        return
    fi
    [[ $(id -u) == 0 ]] || die "image: needs root, for the owners of the files in the image"
    out=${out:-target/anjungan-$arch.img}
    work=$PWD/target/image-$arch
    rm -rf "$work"
    mkdir -p "$work/extracted"
    fetch "$arch" "$work" "$(signed_grub "$arch")"
    initrd "$work/extracted" "$work/initrd.gz"
    root_tree "$arch" "$village" "$work" "$repo"
    disk "$arch" "$work" "$out"
    cp "$work/initrd.gz" "$out.initrd"
    cp "$(ls "$work"/extracted/boot/vmlinuz-* | head -1)" "$out.vmlinuz"
    rm -rf "$work"
    say "$out: write it to a disk, an SSD or a stick; it is a kiosk some minutes after its first boot"
}

main "$@"
