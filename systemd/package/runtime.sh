#!/usr/bin/env bash
# runtime.sh kiosk|village amd64|arm64: links a Java runtime of that architecture, on a machine of any, out of Debian's
# own JDK (its jmods) and, for the kiosk, JavaFX. Prints the folder. What was linked before is not linked again.
set -euo pipefail
# shellcheck source=systemd/package/common.sh
source "$(dirname "$0")/common.sh"

JDK=openjdk-25-jdk-headless
JAVAFX=$(sed -n 's:.*<javafx.version>\(.*\)</javafx.version>.*:\1:p' pom.xml)
# jdk.net: who is at the other end of the control socket. jdk.localedata: how Indonesian writes a date.
MODULES=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,jdk.crypto.ec,jdk.jcmd,jdk.localedata,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs
KIOSK_MODULES=$MODULES,jdk.unsupported.desktop,javafx.controls,javafx.swing

# Debian's JDK of an architecture, unpacked. The newest that was seen: --fresh of package.sh looks again.
jdk() {
    local arch=$1 home=$CACHE/jdk/$1
    if [[ ! -d $home/jmods ]]; then
        say "Fetching $JDK for $arch from Debian $RELEASE"
        mkdir -p "$home"
        private_apt "$arch" update
        (cd "$home" && private_apt "$arch" download "$JDK") || die "$JDK for $arch cannot be had from Debian now"
        rm -rf "$home/unpacked"
        dpkg-deb -x "$home"/"$JDK"_*_"$arch".deb "$home/unpacked"
        ls "$home" | sed -n "s/^${JDK}_\(.*\)_$arch.deb/\1/p" | sed 's/%3a/:/' >"$home/version"
        mv "$home"/unpacked/usr/lib/jvm/*/jmods "$home/jmods"
        rm -rf "$home/unpacked" "$home"/*.deb
    fi
}

# JavaFX comes as jars that carry their native libraries and unpack them into a folder at every start. As jmods they are
# linked into the runtime instead, where only root can change them and nothing is unpacked.
javafx() {
    local arch=$1 home=$CACHE/javafx/$JAVAFX-$1 classifier=linux module work
    [[ $arch == arm64 ]] && classifier=linux-aarch64
    [[ -f $home/javafx.swing.jmod ]] && return
    work=$(mktemp -d)
    for module in base graphics controls swing; do
        ./mvnw -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
            -Dartifact="org.openjfx:javafx-$module:$JAVAFX:jar:$classifier" -DoutputDirectory="$work/jars" >&2
        mkdir -p "$work/$module/classes" "$work/$module/lib"
        unzip -q -d "$work/$module/classes" "$work/jars/javafx-$module-$JAVAFX-$classifier.jar"
        rm -rf "$work/$module/classes/META-INF"
        find "$work/$module/classes" -maxdepth 1 -name '*.so' -exec mv -t "$work/$module/lib" {} +
        rm -f "$work/$module"/lib/libavplugin* # sound and film, which is another module
        mkdir -p "$home"
        "$JAVA_HOME/bin/jmod" create --class-path "$work/$module/classes" --libs "$work/$module/lib" \
            --date "$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)" "$home/javafx.$module.jmod"
    done
    rm -rf "$work"
}

strip_for() { [[ $1 == arm64 ]] && echo aarch64-linux-gnu-strip || echo x86_64-linux-gnu-strip; }

link() {
    local flavour=$1 arch=$2 out=$3 modules=$MODULES path=$CACHE/jdk/$2/jmods
    if [[ $flavour == kiosk ]]; then
        modules=$KIOSK_MODULES
        path=$path:$CACHE/javafx/$JAVAFX-$arch
    fi
    rm -rf "$out" "$out.new"
    # Pre-computed classes would need the other architecture's Java: a kiosk makes its own (anjungan-aot).
    "$JAVA_HOME/bin/jlink" --module-path "$path" --add-modules "$modules" --include-locales=en,id \
        --strip-java-debug-attributes --no-man-pages --no-header-files --compress zip-0 --output "$out.new" >&2
    rm -rf "$out.new/legal" # said in the package's copyright
    # jmods carry their symbols: a third of the runtime, and nobody debugs Java itself on a kiosk.
    find "$out.new" -type f \( -name '*.so' -o -perm /111 \) -print0 | sort -z |
        xargs -0 -n 1 "$(strip_for "$arch")" --strip-unneeded
    settle "$out.new"
    mv "$out.new" "$out"
}

main() {
    local flavour=$1 arch=$2 key out
    jdk "$arch"
    [[ $flavour == village ]] || javafx "$arch"
    key=$(cat "$CACHE/jdk/$arch/version" "$JAVA_HOME/release" "$0" <(echo "$JAVAFX") | sha256sum | cut -c1-16)
    out=$CACHE/runtime/$flavour-$arch-$key
    [[ -x $out/bin/java ]] || link "$flavour" "$arch" "$out"
    echo "$out"
}

main "$@"
