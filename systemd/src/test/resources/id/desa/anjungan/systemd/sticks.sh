# Two sticks in a machine without USB: what their plugs let in, as lsblk lists it, mounted without asking udev for them.
# The files beside say what is plugged in.
plugged() { [[ $(cat /srv/usb/devices/1-1:1.0/authorized) == 1 ]]; }

lsblk() {
    echo 'NAME="/dev/vda" PKNAME="" TRAN="virtio" FSTYPE="" UUID=""'
    echo 'NAME="/dev/vda1" PKNAME="/dev/vda" TRAN="" FSTYPE="ext4" UUID="0000-0000"'
    if plugged; then cat /srv/usb/list; fi
}

# systemd itself does it here too.
systemd-mount() {
    local options=${*: -3:1} device=${*: -2:1} place=${*: -1:1}
    echo "${options#--options=} $device" >>/srv/usb/mounted
    systemd-run --quiet --wait --collect -- bash -c 'mkdir -p "$2" && mount -o "$0" "$1" "$2"' \
        "${options#--options=}" "$device" "$place"
}

# Another stick is pulled out the moment a restore ends: its plug cannot be written to.
systemd-umount() {
    local another=/srv/usb/devices/1-0:1.0/authorized
    if [[ $1 == /run/anjungan-usb/restore/* && -f $another ]]; then
        rm "$another"
        mkdir "$another"
    fi
    systemd-run --quiet --wait --collect -- umount "$1"
}
