#!/bin/sh
# Makes a kiosk of a fresh Debian 13 or Raspberry Pi OS, at its first boot or by hand as root: `sh install.sh`. What it
# needs lies beside it: packages/ with the packages (and, in a whole image, all they depend on) and village.conf. It may be
# stopped anywhere and started again; once it is done it does nothing more.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
export DEBIAN_FRONTEND=noninteractive
conf=$here/village.conf
root=${ANJUNGAN_ROOT:-} # a test's folder, for what says that it is done

value() { sed -n "s/^$1=//p" "$conf" 2>/dev/null | tail -n 1 | sed 's/^"\(.*\)"$/\1/' | tr -d '\r'; }

# A name, a time zone, a way in for the technician: what is not written stays as it is.
settle() {
    name=$(value HOSTNAME)
    if [ -n "$name" ]; then
        echo "$name" >/etc/hostname
        hostname "$name" 2>/dev/null || true
        grep -q "127.0.1.1.*$name" /etc/hosts 2>/dev/null || printf '127.0.1.1\t%s\n' "$name" >>/etc/hosts
    fi
    zone=$(value TIMEZONE)
    if [ -n "$zone" ] && [ -e "/usr/share/zoneinfo/$zone" ]; then
        ln -sf "/usr/share/zoneinfo/$zone" /etc/localtime
        echo "$zone" >/etc/timezone
    fi
    key=$(value SSH_KEY)
    if [ -n "$key" ] && [ -d /etc/ssh ]; then
        mkdir -p -m 700 /root/.ssh
        grep -qxF "$key" /root/.ssh/authorized_keys 2>/dev/null || echo "$key" >>/root/.ssh/authorized_keys
        chmod 600 /root/.ssh/authorized_keys
    fi
}

# NetworkManager reads the file when it starts; the password is only there.
wifi() {
    ssid=$(value WIFI_SSID)
    if [ -n "$ssid" ]; then
        mkdir -p /etc/NetworkManager/system-connections
        file=/etc/NetworkManager/system-connections/anjungan.nmconnection
        (umask 077 && printf '[connection]\nid=anjungan\ntype=wifi\n\n[wifi]\nmode=infrastructure\nssid=%s\n\n[wifi-security]\nkey-mgmt=wpa-psk\npsk=%s\n\n[ipv4]\nmethod=auto\n\n[ipv6]\nmethod=auto\n' \
            "$ssid" "$(value WIFI_PASSWORD)" >"$file")
        nmcli connection reload >/dev/null 2>&1 || true
    fi
}

# Where updates come from, if the village has a repository.
repository() {
    address=$(value REPOSITORY)
    if [ -n "$address" ] && [ -f "$here/anjungan-archive-keyring.gpg" ]; then
        cp "$here/anjungan-archive-keyring.gpg" /usr/share/keyrings/anjungan-archive-keyring.gpg
        printf 'Types: deb\nURIs: %s\nSuites: trixie\nComponents: main\nSigned-By: /usr/share/keyrings/anjungan-archive-keyring.gpg\n' \
            "$address" >/etc/apt/sources.list.d/anjungan.sources
    fi
}

# Also where an installation was cut off, or another one holds the lock.
apt() {
    apt-get --yes --no-install-recommends --fix-broken -o DPkg::Lock::Timeout=600 -o DPkg::Options::=--force-confold "$@"
}

# With all dependencies at hand no network is asked; else apt fetches what is missing. What dpkg cannot set up yet, for a
# dependency that was not unpacked, and a repository that does not answer do not keep apt from trying.
install_packages() {
    dpkg --force-confold --configure -a || true
    if [ -f "$here/packages/complete" ]; then
        apt -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts=/dev/null install "$here"/packages/*.deb
    else
        apt update || true
        apt install "$here/packages/$(own)" network-manager ipp-usb
    fi
}

# The kiosk's package of this machine's architecture; both may lie there.
own() { (cd "$here/packages" && ls anjungan-kiosk_*_"$(dpkg --print-architecture)".deb | tail -n 1); }

# An update was quicker than the word that it is done; apt would refuse to go back to what lies here.
is_newer() {
    there=$(dpkg-query -W -f '${db:Status-Status} ${Version}' anjungan-kiosk 2>/dev/null) || return 1
    [ "${there% *}" = installed ] &&
        dpkg --compare-versions "${there#* }" gt "$(dpkg-deb -f "$here/packages/$(own)" Version)"
}

main() {
    [ "$(id -u)" = 0 ] || {
        echo "run this as root" >&2
        exit 77
    }
    if [ -e "$root/var/lib/anjungan-image/done" ]; then
        exit 0
    fi
    if ! is_newer; then
        settle
        wifi
        repository
        install_packages
    fi
    mkdir -p "$root/var/lib/anjungan-image"
    touch "$root/var/lib/anjungan-image/done"
    sync
    echo "ANJUNGAN INSTALLED"
}

main
