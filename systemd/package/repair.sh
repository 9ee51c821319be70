#!/bin/sh
# At boot, before the program: finishes an installation that a power cut stopped half way, from the copy that the update
# kept, so that the machine has the old version or the new one and never half of each. Mostly there is nothing to do.
set -u
export DEBIAN_FRONTEND=noninteractive ANJUNGAN_AT_BOOT=1

cut_off() { grep -qE '^Status: .*(reinstreq|half-|unpacked|triggers-)' /var/lib/dpkg/status || ls /var/lib/dpkg/updates/[0-9]* >/dev/null 2>&1; }

cut_off || exit 0
echo "an installation was cut off: finishing it"
dpkg --force-confold --configure -a
for name in anjungan-kiosk anjungan-village; do
    for deb in $(ls -t /var/cache/anjungan-packages/"$name"_*.deb /var/cache/apt/archives/"$name"_*.deb 2>/dev/null); do
        case "$(dpkg-query -W -f '${db:Status-Abbrev}' "$name" 2>/dev/null)" in
            *R) dpkg --force-confold --install "$deb" ;;
        esac
    done
done
if cut_off; then
    apt-get --yes --fix-broken install
fi
exit 0
