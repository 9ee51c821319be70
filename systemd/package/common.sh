# Sourced by the scripts beside it, which all run in the repository's root with JAVA_HOME set.
# shellcheck shell=bash

RELEASE=trixie # the one release of Debian a kiosk runs on
CACHE=${ANJUNGAN_PACKAGES:-$PWD/target/packages}
KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg

say() { printf '%s\n' "$*" >&2; }

die() {
    say "anjungan: $*"
    exit 1
}

# The moment of the last commit: everything in a package carries it, so that two builds are the same to the bit.
if [[ -z ${SOURCE_DATE_EPOCH:-} ]]; then
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 1795219200)
fi
export SOURCE_DATE_EPOCH
export TZ=UTC LC_ALL=C.UTF-8
umask 022

# One number for what a list of files and words holds.
digest() { sha256sum "$@" | sha256sum | cut -d' ' -f1; }

# The mirrors this machine's apt uses; the security archive is the one whose name says so.
mirror() {
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v -- '-security' | head -1
}

security_mirror() {
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -- '-security' | head -1 || true
}

# An apt of its own for an architecture of the release, which touches nothing of this machine. apt checks all
# signatures; without the archive's keyring there is nothing to check with, and it stops.
private_apt() {
    local arch=$1 home=$CACHE/apt/$1 security
    shift
    if [[ ! -f $home/sources.list ]]; then
        [[ -f $KEYRING ]] || die "$KEYRING is missing: apt-get install debian-archive-keyring"
        mkdir -p "$home"/{lists/partial,cache/archives/partial}
        : >"$home/status"
        security=$(security_mirror)
        {
            echo "deb [signed-by=$KEYRING] $(mirror) $RELEASE main"
            [[ -z $security ]] || echo "deb [signed-by=$KEYRING] $security $RELEASE-security main"
        } >"$home/sources.list"
    fi
    apt-get -qq -o APT::Architecture="$arch" -o APT::Architectures="$arch" -o Acquire::Languages=none \
        -o Dir::State::Lists="$home/lists" -o Dir::State::status="$home/status" -o Dir::Cache="$home/cache" \
        -o Dir::Etc::sourcelist="$home/sources.list" -o Dir::Etc::sourceparts=/dev/null -o Dir::Etc::main=/dev/null \
        -o Dir::Etc::parts=/dev/null -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null \
        -o APT::Sandbox::User=root "$@"
}

# Everything below a folder as the archive will hold it: owner may write, all may read, one time.
settle() {
    chmod -R u=rwX,go=rX "$1"
    find "$1" -depth -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}
