#!/bin/sh
# Raspberry Pi OS runs this at its first boot, as root: it puts the installer where it survives, and the kiosk is made at
# that boot's end and at each boot after it until it is done. It may be stopped anywhere and run again; removed from the
# boot partition, it is done.
set -eu
boot=$(cd "$(dirname "$0")" && pwd)
root=${ANJUNGAN_ROOT:-} # a test's folder
image=$root/opt/anjungan-image
units=$root/etc/systemd/system
taken='# WIFI_PASSWORD was taken in'

# replace FILE EXPRESSION: the old text or the new one, whenever the power goes.
replace() {
    [ -f "$1" ] || return 0
    sed "$2" "$1" >"$1.new"
    sync
    mv "$1.new" "$1"
    sync
}

# Once its password is out of the boot partition, the copy is the only one that has it.
if ! grep -q "^$taken" "$boot/anjungan/village.conf"; then
    mkdir -p "$image"
    cp -r "$boot/anjungan/." "$image/"
fi
cp "$image/anjungan-install.service" "$units/"
systemctl enable anjungan-install.service
sync
# The password of a Wi-Fi does not stay readable on a card that any computer opens.
replace "$boot/anjungan/village.conf" "s/^WIFI_PASSWORD=.*/$taken/"
# All that starts this script, or a target without a kiosk, at each boot.
replace "$boot/cmdline.txt" 's/^/ /; s/ systemd\.[^ ]*//g; s/^ //'
rm -f "$boot/firstrun.sh"
sync
