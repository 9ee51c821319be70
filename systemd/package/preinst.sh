#!/bin/sh
# Before an upgrade is unpacked over a running kiosk: nobody new begins, and whoever is served gets the paper first. Where
# that takes longer than ten minutes the upgrade is put off, with nothing changed.
set -e

served() {
    code=0
    anjunganctl hold package --seconds 900 >/dev/null 2>&1 || code=$?
    [ $code = 75 ]
}

if [ "@PACKAGE@ $1" = "anjungan-kiosk upgrade" ] && [ -d /run/systemd/system ]; then
    # What the display runs from, so that it is only restarted for its own sake.
    cat /usr/lib/systemd/system/anjungan-display.service /usr/lib/anjungan-kiosk/bin/display-* 2>/dev/null |
        md5sum >/run/anjungan-kiosk.display
    left=${ANJUNGAN_WAIT_SECONDS:-600}
    while systemctl is-active --quiet anjungan-kiosk.service && served; do
        if [ "$left" -le 0 ]; then
            anjunganctl hold package --release >/dev/null 2>&1 || true
            echo "somebody is still being served: try again later" >&2
            exit 1
        fi
        left=$((left - 2))
        sleep 2
    done
fi
exit 0
