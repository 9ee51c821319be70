# A machine of small files in $MACHINE, for anjungan-update: what it calls stands here as functions. Every call that
# changes something or waits is a step, and at step $MACHINE/cut the power goes.
#
# installed: version on the disk; status: installed or half; running: version that systemd started; broken: versions
# that never serve; repo/VERSION.deb: the repository; unsigned: its signature is wrong; busy: looks at which a resident
# is still served; dark: nothing can be fetched; locked: nothing can be installed for now; troubled: apt has trouble with
# another package; comes: a resident begins as soon as the package has started the kiosk, and is served for so many looks;
# ends: the version whose package starts the helper anew, and so ends it; interrupted: somebody was being served; dpkg:
# what it was asked

step() {
    local done
    done=$(($(<"$MACHINE/steps") + 1))
    echo "$done" >"$MACHINE/steps"
    ((done < $(<"$MACHINE/cut"))) || kill -9 -$$
}

read_file() { [[ ! -e $MACHINE/$1 ]] || cat "$MACHINE/$1"; }

unpack() {
    local version
    version=$(sed 's/^package //' "$1")
    [[ $version != uninstallable* && ! -e $MACHINE/locked ]] || return 100
    step
    echo half >"$MACHINE/status"
    echo "$version" >"$MACHINE/installed"
    [[ $version != halfway* ]] || return 100
    step
    set_up
    [[ ! -e $MACHINE/troubled ]]
}

set_up() {
    if [[ $(read_file installed) == "$(read_file ends)" && ${ANJUNGAN_AT_BOOT:-} != 1 ]]; then kill -9 -$$; fi
    echo installed >"$MACHINE/status"
    shut
    [[ -z ${ANJUNGAN_AT_BOOT:-} ]] || return 0
    cp "$MACHINE/installed" "$MACHINE/running"
    [[ ! -e $MACHINE/comes ]] || command mv "$MACHINE/comes" "$MACHINE/busy"
}

# The kiosk ends, and with it what it was doing; a broken one does nothing for anybody.
shut() { ! works || [[ $(read_file busy) =~ ^0?$ ]] || date >>"$MACHINE/interrupted"; }

apt-get() {
    local last=${*: -1}
    echo "Get:1 file:/srv trixie InRelease"
    case " $* " in
        *' update '*) step; [[ ! -e $MACHINE/unsigned ]] ;;
        *' download '*) step; [[ ! -e $MACHINE/dark ]] && cp "$MACHINE/repo/${last#*=}.deb" . ;;
        *' --download-only '*) step; [[ ! -e $MACHINE/dark ]] ;;
        *' install '*) unpack "$last" ;;
        *) return 99 ;;
    esac
}

apt-cache() {
    case $1 in
        policy) echo "  Candidate: $(ls "$MACHINE/repo" | sed 's/.deb$//' | sort -V | tail -1)" ;;
        show) echo "SHA256: $(sha256sum <"$MACHINE/repo/${2#*=}.deb" | cut -d' ' -f1)" ;;
    esac
}

dpkg() {
    if [[ $1 == --compare-versions ]]; then
        command dpkg "$@"
    else
        step
        echo "$*" >>"$MACHINE/dpkg"
        [[ $(read_file status) == half && $(read_file installed) != halfway* ]] || return 1
        set_up
    fi
}

dpkg-query() {
    case $3 in
        *Status*) read_file status ;;
        *) read_file installed ;;
    esac
}

works() { [[ -n $(read_file running) ]] && ! grep -qxF "$(read_file running)" "$MACHINE/broken"; }

systemctl() {
    case " $* " in
        *' restart '*)
            step
            shut
            [[ $(read_file status) != installed ]] || cp "$MACHINE/installed" "$MACHINE/running"
            ;;
        *' is-active '*) works ;;
    esac
}

anjunganctl() {
    case "$1 ${2:-}" in
        'status '*) works ;;
        'hold update')
            [[ $3 != --seconds ]] || step
            local busy
            busy=$(read_file busy)
            ((${busy:-0} == 0)) || { echo $((busy - 1)) >"$MACHINE/busy"; return 75; }
            ;;
        'update --plan') printf 'automatic=%s\nproof=20\nin-window=%s\n' "$(read_file automatic)" "$(read_file window)" ;;
    esac
}

mv() { step; command mv "$@"; }
sync() { step; }
sleep() { :; }
timeout() { shift; "$@"; }
date() {
    local now
    now=$(($(<"$MACHINE/clock") + 5))
    echo "$now" >"$MACHINE/clock"
    echo "$now"
}
