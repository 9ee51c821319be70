#!/bin/sh
# A removal ends the services first; an upgrade leaves them running until the new files lie there.
set -e

if [ "$1" = remove ] && [ -d /run/systemd/system ]; then
    # shellcheck disable=SC2043 # one unit or many, as the package has them
    for unit in @UNITS@; do
        deb-systemd-invoke stop "$unit" >/dev/null || true
    done
fi
exit 0
