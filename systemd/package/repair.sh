#!/bin/sh
# At boot, before the program: finishes an installation that a power cut stopped half way, from the copy that lies on this
# machine, so that it has the old version or the new one and never half of each. Mostly there is nothing to do.
set -u
export DEBIAN_FRONTEND=noninteractive ANJUNGAN_AT_BOOT=1
updates=/var/lib/anjungan-update

cut_off() { grep -qE '^Status: .*(reinstreq|half-|unpacked|triggers-)' /var/lib/dpkg/status || ls /var/lib/dpkg/updates/[0-9]* >/dev/null 2>&1; }

noted() { sed -n "s/^$1=//p" $updates/state 2>/dev/null; }

# The copies of a package, the likeliest first: the version that an update was at, then whatever else is kept.
copies() {
    case "$1 $(noted phase)" in
        "anjungan-kiosk installing" | "anjungan-kiosk proving") ls "$updates/$1_$(noted to)"*.deb ;;
        "anjungan-kiosk rolling-back") ls "$updates/$1_$(noted from)"*.deb ;;
    esac
    ls -t $updates/"$1"_*.deb /var/cache/apt/archives/"$1"_*.deb
}

# Both packages have such a unit, and dpkg is one.
exec 9>/run/anjungan-repair.lock
flock 9
cut_off || exit 0
echo "an installation was cut off: finishing it"
dpkg --force-confold --configure -a
for name in anjungan-kiosk anjungan-village; do
    for deb in $(copies "$name" 2>/dev/null); do
        case "$(dpkg-query -W -f '${db:Status-Abbrev}' "$name" 2>/dev/null)" in
            *R) dpkg --force-confold --install "$deb" ;;
        esac
    done
done
if cut_off; then
    timeout 300 apt-get --yes --fix-broken --no-remove --download-only install
    apt-get --yes --fix-broken --no-remove -o DPkg::Lock::Timeout=300 install
fi
exit 0
