#!/usr/bin/env bash
# machine.sh: a small Debian of the kiosk's release, amd64, in which the packages can be installed without a network.
# Prints target/machines/trixie-HASH.tar, which is made once for a set of packages.
set -euo pipefail
# shellcheck source=systemd/package/common.sh
source "$(dirname "$0")/common.sh"

# What a test needs beside the dependencies of the packages.
MORE=(systemd-sysv udev dbus apt iproute2 procps kmod xserver-xorg-video-dummy libgl1-mesa-dri nut-client nut-server
    cups-bsd cups-ipp-utils imagemagick strace xdotool xauth ipp-usb usbutils ca-certificates sqlite3
    x11-apps vsmartcard-vpcd socat evtest libtss2-esys-3.0.2-0t64)

depends() {
    sed -n '/^Depends:/,/^[A-Z][a-z]*:/p' systemd/kiosk/debian/control systemd/village/debian/control |
        sed -e 's/^Depends://' -e '/^[A-Z]/d' -e 's/([^)]*)//g' -e 's/|.*//' | tr -d ' ' | tr ',' '\n' | grep . | sort -u
}

main() {
    local include tar
    include=$( (depends && printf '%s\n' "${MORE[@]}") | sort -u | paste -sd,)
    tar=$PWD/target/machines/$RELEASE-$(echo "$include" "$(cat "$0")" | sha256sum | cut -c1-12).tar
    if [[ ! -f $tar ]]; then
        mkdir -p "$(dirname "$tar")"
        mmdebstrap --quiet --variant=minbase --architectures=amd64 --include="$include" --aptopt='Acquire::Languages "none"' \
            --aptopt='APT::Install-Recommends "false"' --dpkgopt=force-unsafe-io --dpkgopt='path-exclude=/usr/share/man/*' \
            --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
            --customize-hook='rm -rf "$1"/etc/hostname "$1"/var/lib/apt/lists/* "$1"/etc/dpkg/dpkg.cfg.d/99mmdebstrap' "$RELEASE" "${tar%.tar}.$$.tar" "$(mirror)" >&2
        mv "${tar%.tar}.$$.tar" "$tar"
    fi
    echo "$tar"
}

main
