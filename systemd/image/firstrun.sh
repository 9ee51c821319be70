#!/bin/sh
# Raspberry Pi OS runs this once, at its first boot, as root: it puts the installer where it survives, and the kiosk is
# made at that boot's end and at each boot after it until it is done.
set -eu
boot=$(cd "$(dirname "$0")" && pwd)
mkdir -p /opt/anjungan-image
cp -r "$boot/anjungan/." /opt/anjungan-image/
cp /opt/anjungan-image/anjungan-install.service /etc/systemd/system/
systemctl enable anjungan-install.service
# The password of a Wi-Fi does not stay readable on a card that any computer opens.
sed -i 's/^WIFI_PASSWORD=.*/WIFI_PASSWORD=/' "$boot/anjungan/village.conf"
sed -i 's| systemd.run[^ ]*||g' "$boot/cmdline.txt"
rm -f "$boot/firstrun.sh"
sync
