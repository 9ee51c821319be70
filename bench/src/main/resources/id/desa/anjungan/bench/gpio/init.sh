#!/usr/bin/busybox sh
# First and only program of the guest: two simulated chips, the checks, off.
/usr/bin/busybox mount -t proc proc /proc
/usr/bin/busybox mount -t sysfs sysfs /sys
/usr/bin/busybox mount -t devtmpfs dev /dev
/usr/bin/busybox --install -s /usr/bin
insmod /modules/configfs.ko
insmod /modules/panel-sim.ko
mount -t configfs config /sys/kernel/config
cd /sys/kernel/config/gpio-sim
for label in pinctrl-bcm2711 pinctrl-rp1; do
    mkdir "$label" "$label/bank0"
    echo "$label" >"$label/bank0/label"
    echo 54 >"$label/bank0/num_lines"
    # somebody else's line
    mkdir "$label/bank0/line4" "$label/bank0/line4/hog"
    echo w1-sensor >"$label/bank0/line4/hog/name"
    echo input >"$label/bank0/line4/hog/direction"
    echo 1 >"$label/live"
done
cd /
/java/bin/java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp '/app/*:/app/classes' \
    id.desa.anjungan.bench.gpio.PanelInGuest $(cat /app/arguments) 2>&1
echo "@end $?"
poweroff -f
