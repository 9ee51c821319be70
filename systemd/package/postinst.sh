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

if [ "@PACKAGE@ $1" = "anjungan-kiosk abort-upgrade" ]; then
    anjunganctl hold package --release >/dev/null 2>&1 || true
fi

# Its files are the ones it was started from: a black screen for nothing otherwise.
display_is_the_same() {
    cat /usr/lib/systemd/system/anjungan-display.service /usr/lib/anjungan-kiosk/bin/display-* 2>/dev/null | md5sum |
        cmp -s - /run/anjungan-kiosk.display
}

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
        # What was plugged in before the kiosk came is given to it now. Not what is USB itself: its rules are for arrivals.
        if [ "$1" = configure ] && [ -z "$2" ]; then
            udevadm trigger --action=change --settle --subsystem-match=usbmisc --subsystem-match=tty \
                --subsystem-match=input --subsystem-match=video4linux --subsystem-match=gpio >/dev/null 2>&1 || true
        fi
    fi
    # Only new files are a reason to start anything anew: an upgrade that was put off for a resident's sake ends here too.
    action=start
    if [ "$1" = configure ] && [ -n "$2" ]; then
        action=restart
    fi
    # An image being made, or an administrator, may forbid starting anything (policy-rc.d). Nothing is waited for: a kiosk
    # without its display attached comes up once that is there.
    for unit in @ENABLED@; do
        if [ -x /usr/sbin/policy-rc.d ] && ! /usr/sbin/policy-rc.d "${unit%.service}" $action; then
            continue
        fi
        systemctl --quiet is-enabled "$unit" || continue # what an administrator switched off stays off
        case "${ANJUNGAN_AT_BOOT:-}$unit" in
            1*) ;; # at boot the units come by themselves, after the repair that is running this
            # There is nothing to repair or to take up, this being the installation; and where one of them is what installs,
            # it would end itself, and be cut off again at every try.
            *-repair.service | *-recover.service) ;;
            anjungan-display.service)
                if [ $action = start ] || ! display_is_the_same; then
                    systemctl --no-block $action "$unit" >/dev/null || true
                fi
                ;;
            *) systemctl --no-block $action "$unit" >/dev/null || true ;;
        esac
    done
fi
exit 0
