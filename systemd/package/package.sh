#!/usr/bin/env bash
# package.sh --out DIR [--repo DIR] [--arch amd64|arm64]... [--only kiosk|village] [--version V] [--key HOME] [--fresh] [--quick]:
# the Debian packages out of what Maven built. `./anjungan package` calls it after building.
set -euo pipefail
# shellcheck source=systemd/package/common.sh
source "$(dirname "$0")/common.sh"
HERE=systemd/package
MAINTAINER=${ANJUNGAN_MAINTAINER:-Anjungan <anjungan@tirtawening.desa.id>} # of whoever gives the packages away
COMPRESSION=(-Zxz --threads-max=1) # one thread: the same bits on every machine

# 0.1.0-SNAPSHOT after 900 commits is 0.1.0~dev900, which is older than 0.1.0 and newer than 0.1.0~dev899.
version() {
    local pom
    pom=$(sed -n 's:^    <version>\(.*\)</version>:\1:p' pom.xml | head -1)
    if [[ $pom == *-SNAPSHOT ]]; then
        echo "${pom%-SNAPSHOT}~dev$(git rev-list --count HEAD 2>/dev/null || echo 0)"
    else
        echo "$pom"
    fi
}

module() { [[ $1 == kiosk ]] && echo kiosk-app || echo backend/village; }

# The program's own jar first, then its libraries as Maven ordered them; JavaFX is in the runtime.
jars() {
    local module
    module=$(module "$1")
    ls "$PWD/$module/target/"*-[0-9]*.jar | grep -vE -- '-(tests|sources|javadoc)\.jar$'
    tr ':' '\n' <"$module/target/libraries" | grep -v '/javafx-'
}

# Native libraries leave the jars for a folder of the package: only those of the architecture, never unpacked at run time.
natives() {
    local arch=$1 lib=$2 native=$3 jar work folder
    for jar in "$lib"/sqlite-jdbc-*.jar "$lib"/pi4j-library-gpiod-*.jar; do
        [[ -f $jar ]] || continue
        work=$(mktemp -d)
        unzip -q -d "$work" "$jar"
        folder=aarch64
        [[ $arch == arm64 ]] || folder=x86_64
        find "$work" -path "*/Linux/$folder/*.so" -exec cp -t "$native" {} +
        find "$work" -path "*/lib/$folder/*.so" -exec cp -t "$native" {} +
        find "$work" \( -name '*.so' -o -name '*.dll' -o -name '*.dylib' -o -name '*.jnilib' \) -delete
        # A new jar is sorted, and its entries carry one time.
        rm "$jar"
        "$JAVA_HOME/bin/jar" --create --file "$jar" --date "$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)" \
            --manifest "$work/META-INF/MANIFEST.MF" -C "$work" . 2>/dev/null
        rm -rf "$work"
    done
}

program() {
    local name=$1 arch=$2 tree=$3 home=/usr/lib/anjungan-$1 jar names=()
    mkdir -p "$tree$home/lib" "$tree$home/native"
    cp -r "$(bash $HERE/runtime.sh "$name" "$arch")" "$tree$home/runtime"
    while read -r jar; do
        cp "$jar" "$tree$home/lib/"
        names+=("$home/lib/$(basename "$jar")")
    done < <(jars "$name")
    natives "$arch" "$tree$home/lib" "$tree$home/native"
    (IFS=: && printf -- '-cp %s\n' "${names[*]}") >"$tree$home/classpath"
}

# What the start-up cache depends on: runtime, class path, flags. One line, compared at each start.
stamp() {
    local home=$1
    (cd "$home" && find runtime lib native classpath ./*.options -type f | sort | xargs sha256sum) | sha256sum |
        cut -d' ' -f1 >"$home/stamp"
}

# The man page and the completion of anjunganctl, written by the program itself.
pages() {
    local tree=$1 work
    work=$(mktemp -d)
    "$JAVA_HOME/bin/java" -Duser.language=en -cp "$(jars kiosk | paste -sd:)" id.desa.anjungan.provisioning.ctl.CtlPages "$work"
    install -D -m 644 "$work/anjunganctl.1" "$tree/usr/share/man/man1/anjunganctl.1"
    sed -i '/^#!/d' "$work/anjunganctl.bash"
    install -D -m 644 "$work/anjunganctl.bash" "$tree/usr/share/bash-completion/completions/anjunganctl"
    rm -rf "$work"
}

documents() {
    local name=$1 tree=$2 version=$3 page
    mkdir -p "$tree/usr/share/doc/anjungan-$name"
    cp "systemd/$name/debian/copyright" "$tree/usr/share/doc/anjungan-$name/copyright"
    # The changelog of Debian's form says which version this is; what changed stands in the project's own.
    {
        printf 'anjungan-%s (%s) stable; urgency=medium\n\n' "$name" "$version"
        printf '  * What changed stands in CHANGELOG.md beside this file.\n\n'
        printf ' -- %s  %s\n' "$MAINTAINER" "$(date -u -R -d "@$SOURCE_DATE_EPOCH")"
    } | gzip -9n >"$tree/usr/share/doc/anjungan-$name/changelog.gz"
    gzip -9n <CHANGELOG.md >"$tree/usr/share/doc/anjungan-$name/CHANGELOG.md.gz"
    [[ $name != kiosk ]] || pages "$tree"
    if [[ -d $tree/usr/share/man ]]; then
        find "$tree/usr/share/man" -type f -name '*.[1-8]' -exec gzip -9n {} +
    fi
    if [[ -f systemd/$name/debian/lintian-overrides ]]; then
        mkdir -p "$tree/usr/share/lintian/overrides"
        cp "systemd/$name/debian/lintian-overrides" "$tree/usr/share/lintian/overrides/anjungan-$name"
    fi
}

# Units a boot starts; the others are started by one of those, by a timer or by hand.
enabled_units() { (cd "$1/usr/lib/systemd/system" && grep -l --directories=skip '^\[Install\]' ./*.* | sed 's:^\./::' | sort | tr '\n' ' '); }

all_units() { (cd "$1/usr/lib/systemd/system" && ls | grep -vE '\.d$|@' | tr '\n' ' '); }

# Depends is written a line each and read in one; the description keeps its lines.
one_line_each() {
    awk '/^Description:/ {text = 1} !text && /^ / {line = line $0; next} {if (NR > 1) print line; line = $0} END {print line}'
}

metadata() {
    local name=$1 arch=$2 tree=$3 version=$4 script state
    state=$(cat "systemd/$name/debian/state")
    mkdir -p "$tree/DEBIAN"
    for script in preinst postinst prerm postrm; do
        sed -e "s|@PACKAGE@|anjungan-$name|g; s|@ENABLED@|$(enabled_units "$tree" | sed 's/ $//')|g" \
            -e "s|@UNITS@|$(all_units "$tree" | sed 's/ $//')|g; s|@STATE@|$state|g" \
            $HERE/$script.sh >"$tree/DEBIAN/$script"
        chmod 755 "$tree/DEBIAN/$script"
    done
    (cd "$tree" && find etc -type f 2>/dev/null | sort | sed 's:^:/:') >"$tree/DEBIAN/conffiles"
    (cd "$tree" && find . -path ./DEBIAN -prune -o -type f -print | sed 's:^\./::' | grep -v '^etc/' | sort | tr '\n' '\0' |
        xargs -0 md5sum) >"$tree/DEBIAN/md5sums"
    sed -e "s/@VERSION@/$version/; s/@ARCH@/$arch/; s/@SIZE@/$(du -sk --apparent-size --exclude=DEBIAN "$tree" | cut -f1)/" \
        -e "s/@MAINTAINER@/$MAINTAINER/" "systemd/$name/debian/control" | one_line_each >"$tree/DEBIAN/control"
}

# Everything a package is made of, as one number: the same number, the same package.
ingredients() {
    local name=$1 arch=$2
    {
        jars "$name" | xargs sha256sum
        find "systemd/$name" $HERE licenses -type f | sort | xargs sha256sum
        find "systemd/$name" $HERE licenses -type l -printf '%p %l\n' | sort # a link is where it leads, not what lies there
        sha256sum CHANGELOG.md
        bash $HERE/runtime.sh "$name" "$arch"
        echo "$SOURCE_DATE_EPOCH $3 ${COMPRESSION[*]} $MAINTAINER"
    } | sha256sum | cut -d' ' -f1
}

package() {
    local name=$1 arch=$2 version=$3 out=$4 tree deb key
    deb=anjungan-${name}_${version}_$arch.deb
    key=$(ingredients "$name" "$arch" "$version")
    if [[ ! -f $CACHE/deb/$key/$deb ]]; then
        tree=$CACHE/tree/$name-$arch
        rm -rf "$tree"
        mkdir -p "$tree"
        cp -r "systemd/$name/files/." "$tree/"
        install -m 755 $HERE/repair.sh "$tree/usr/lib/anjungan-$name/bin/repair"
        program "$name" "$arch" "$tree"
        stamp "$tree/usr/lib/anjungan-$name"
        documents "$name" "$tree" "$version"
        settle "$tree"
        metadata "$name" "$arch" "$tree" "$version"
        rm -rf "$CACHE/deb/$key"
        mkdir -p "$CACHE/deb/$key"
        dpkg-deb --root-owner-group "${COMPRESSION[@]}" --build "$tree" "$CACHE/deb/$key/$deb.new" >&2
        mv "$CACHE/deb/$key/$deb.new" "$CACHE/deb/$key/$deb"
        rm -rf "$tree"
    fi
    mkdir -p "$out"
    cp "$CACHE/deb/$key/$deb" "$out/"
    echo "$(realpath "$out")/$deb"
}

main() {
    local out='' repo='' arches=() names=(kiosk village) version key='' name arch
    version=$(version)
    while (($#)); do
        case $1 in
            --out) out=$2 && shift ;;
            --repo) repo=$2 && shift ;;
            --arch) arches+=("$2") && shift ;;
            --only) names=("$2") && shift ;;
            --version) version=$2 && shift ;;
            --key) key=$2 && shift ;;
            --quick) COMPRESSION=(-Zgzip -z1) ;; # for trying out: larger, and there in a moment
            --fresh) rm -rf "$CACHE/jdk" "$CACHE/runtime" ;;
            *) die "package: unknown option $1" ;;
        esac
        shift
    done
    [[ -n $out ]] || out=target/packages/out
    ((${#arches[@]})) || arches=(amd64 arm64)
    for name in "${names[@]}"; do
        for arch in "${arches[@]}"; do
            package "$name" "$arch" "$version" "$out"
        done
    done
    [[ -z $repo ]] || bash $HERE/repository.sh "$repo" "$key" "$out"/*.deb
}

main "$@"
