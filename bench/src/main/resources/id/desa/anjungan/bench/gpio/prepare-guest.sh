#!/usr/bin/env bash
# Makes the arm64 guest of `./anjungan bench gpio` in the folder given: `vmlinuz` and `base.cpio`, a root of Debian's kernel,
# busybox, Java and the kernel's own GPIO simulator, all from Debian's archive as this machine's apt knows it. Needs no
# root. Nothing is run under emulation and nothing is installed: packages are unpacked.
set -euo pipefail
out=$(realpath -m "$1")
suite=trixie # what the kiosk runs
work=$out.work
rm -rf "$work"
mkdir -p "$work" && cd "$work"

say() { printf '%s\n' "$*"; }

# A private apt: this machine's settings and archive, the guest's suite, nothing of the machine's state.
private_apt() {
    local archive host
    archive=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' | head -n 1)
    [[ -n $archive ]] || {
        say "apt knows no archive of Debian on this machine" >&2
        exit 1
    }
    host=$(dpkg --print-architecture)
    mkdir -p apt/lists/partial apt/cache/archives/partial debs
    : >apt/status
    printf 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\n' "$archive" "$suite" >apt/sources.list
    cat >apt/apt.conf <<CONF
Dir::Etc::sourcelist "$work/apt/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
Dir::State "$work/apt";
Dir::State::lists "$work/apt/lists";
Dir::State::status "$work/apt/status";
Dir::Cache "$work/apt/cache";
APT::Architecture "arm64";
APT::Architectures { "arm64"; "$host"; };
APT::Sandbox::User "$(id -un)";
Acquire::Languages "none";
CONF
    export APT_CONFIG=$work/apt/apt.conf
    apt-get -qq update
    kernel=$(apt-cache depends linux-image-arm64 | sed -n 's/.*Depends: linux-image-\([0-9].*\)-arm64$/\1/p' | head -n 1)
    (cd debs && apt-get -qq download "linux-image-$kernel-arm64:arm64" "linux-headers-$kernel-arm64:arm64" \
        "linux-headers-$kernel-common" "linux-kbuild-$kernel:$host" "linux-source-${kernel%.*}" "libc6:$host" \
        openjdk-25-jre-headless:arm64 busybox-static:arm64 libc6:arm64 zlib1g:arm64 libstdc++6:arm64 libgcc-s1:arm64)
}

unpack() { # FOLDER PACKAGE_ARCHITECTURE...
    local folder=$1 package
    mkdir -p "$folder"
    shift
    for package in "$@"; do
        dpkg-deb -x debs/"${package%_*}"_*_"${package##*_}".deb "$folder"
    done
}

# Kbuild's two helpers are the suite's own: they run by its C library, whatever this machine has.
adopt() { # SCRIPT PROGRAM
    local loader
    loader=$(echo "$work"/hostlibs/usr/lib/*/ld-linux-*.so.*)
    mv "$2" "$2.program"
    printf '#!/bin/sh\nexec "%s" --library-path "%s" "%s" "$@"\n' "$loader" "$(dirname "$loader")" "$2.program" >"$1"
    chmod 755 "$1"
}

# Debian builds the kernel without its GPIO simulator (gpio-sim, irq_sim): built here as one module. It gets a switch of
# ours, `deaf`: a line turns and its edge raises no interrupt.
build_simulator() {
    local host headers=$work/build/usr/src/linux-headers-$kernel-arm64 kbuild=$work/build/usr/lib/linux-kbuild-$kernel
    host=$(dpkg --print-architecture)
    unpack build "linux-headers-$kernel-arm64_arm64" "linux-headers-$kernel-common_all" "linux-kbuild-${kernel}_$host"
    unpack hostlibs "libc6_$host"
    printf 'include %s\n' "$work/build/usr/src/linux-headers-$kernel-common/Makefile" >"$headers/Makefile"
    adopt "$kbuild/scripts/basic/fixdep" "$kbuild/scripts/basic/fixdep"
    adopt "$kbuild/scripts/mod/modpost" "$kbuild/scripts/mod/modpost.real-lsb-64"
    mkdir -p module
    dpkg-deb --fsys-tarfile debs/linux-source-*.deb | tar -xO --wildcards './usr/src/linux-source-*.tar.xz' |
        tar -xJ -C module --strip-components=1 --wildcards '*/drivers/gpio/gpio-sim.c' '*/kernel/irq/irq_sim.c'
    sed -e 's/^static DEFINE_IDA(gpio_sim_ida);/static bool deaf;\nmodule_param(deaf, bool, 0644);\n&/' \
        -e 's/^\t\tif (!irq)$/\t\tif (!irq || deaf)/' module/drivers/gpio/gpio-sim.c >module/gpio_sim.h
    sed -e '/^MODULE_/d' -e '/^EXPORT_SYMBOL/d' \
        -e 's/handle_simple_irq(irq_to_desc(irqnum))/generic_handle_irq(irqnum)/' module/kernel/irq/irq_sim.c >module/irq_sim.h
    grep -q 'irq || deaf' module/gpio_sim.h
    printf '#include "gpio_sim.h"\n#include "irq_sim.h"\n' >module/panel-sim.c
    printf 'obj-m := panel-sim.o\n' >module/Makefile
    # The kernel's compiler is newer than some machines': what an older one does not know is left out.
    make -s -C "$headers" M="$work/module" ARCH=arm64 CROSS_COMPILE=aarch64-linux-gnu- CC=aarch64-linux-gnu-gcc \
        CONFIG_CC_HAS_MIN_FUNCTION_ALIGNMENT= CONFIG_DEBUG_INFO_BTF_MODULES= modules
    aarch64-linux-gnu-strip --strip-debug module/panel-sim.ko
}

make_root() {
    local modules
    modules=usr/lib/modules/$kernel-arm64/kernel
    unpack root openjdk-25-jre-headless_arm64 busybox-static_arm64 libc6_arm64 zlib1g_arm64 libstdc++6_arm64 libgcc-s1_arm64
    mkdir -p root/{proc,sys,dev,tmp,modules}
    ln -s usr/lib root/lib
    ln -s usr/bin root/bin
    ln -s usr/lib/jvm/java-25-openjdk-arm64 root/java
    rm -rf root/usr/share root/usr/lib/aarch64-linux-gnu/gconv root/usr/lib/jvm/*/lib/server/classes_*.jsa
    dpkg-deb --fsys-tarfile debs/linux-image-*.deb | tar -x ./boot "./$modules/fs/configfs"
    xz -dc "$modules"/fs/configfs/configfs.ko.xz >root/modules/configfs.ko
    cp module/panel-sim.ko root/modules/
    (cd root && find . | cpio --quiet -o -H newc -R 0:0) >base.cpio
}

say "fetching packages"
private_apt
say "building the GPIO simulator for Linux $kernel"
build_simulator
say "making the guest's root"
make_root
rm -rf "$out"
mkdir -p "$out"
mv boot/vmlinuz-* "$out/vmlinuz"
mv base.cpio "$out/base.cpio"
printf 'Linux %s, %s\n' "$kernel" "$(basename debs/openjdk-*.deb)" >"$out/version"
cd / && rm -rf "$work"
