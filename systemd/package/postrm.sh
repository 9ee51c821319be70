#!/bin/sh
# Removing keeps what the machine wrote: a package put back goes on where it stopped. Purging deletes all of it, without
# a question, the copies on sticks and servers excepted.
set -e

if [ "$1" = remove ] && [ -d /run/systemd/system ]; then
    systemctl --system daemon-reload >/dev/null || true
fi

if [ "$1" = purge ]; then
    if command -v deb-systemd-helper >/dev/null; then
        for unit in @ENABLED@; do
            deb-systemd-helper purge "$unit" >/dev/null || true
        done
    fi
    rm -rf @STATE@
fi
exit 0
