#!/bin/sh
# Makes the user and the folders, then sees to the units. Every step may be done twice, so that an installation that was
# cut off is finished by running it again.
set -e

case "$1" in
    configure | abort-upgrade | abort-deconfigure | abort-remove) ;;
    *) exit 0 ;;
esac

systemd-sysusers @PACKAGE@.conf
systemd-tmpfiles --create @PACKAGE@.conf || true # it also names folders of /run, which a chroot may not have

for unit in @ENABLED@; do
    deb-systemd-helper unmask "$unit" >/dev/null || true
    # An administrator who switched a unit off finds it off after an upgrade.
    if deb-systemd-helper --quiet was-enabled "$unit"; then
        deb-systemd-helper enable "$unit" >/dev/null || true
    else
        deb-systemd-helper update-state "$unit" >/dev/null || true
    fi
done

if [ -d /run/systemd/system ]; then
    systemctl --system daemon-reload >/dev/null || true
    if command -v udevadm >/dev/null; then
        udevadm control --reload >/dev/null 2>&1 || true
    fi
    action=start
    if [ -n "$2" ]; then
        action=restart
    fi
    for unit in @ENABLED@; do
        case "${ANJUNGAN_AT_BOOT:-}$unit" in
            1*) ;; # at boot the units come by themselves, after the repair that is running this
            *-repair.service) ;; # there is nothing to repair, this being the installation
            *) deb-systemd-invoke $action "$unit" >/dev/null || true ;;
        esac
    done
fi
exit 0
