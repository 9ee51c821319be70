#!/usr/bin/env bash
# repository.sh DIR GNUPGHOME DEB...: adds packages to an apt repository in DIR and signs it. Older versions stay, since
# a kiosk goes back to one that served well. A web server that hands out files is all it needs.
set -euo pipefail
# shellcheck source=systemd/package/common.sh
source "$(dirname "$0")/common.sh"
KEEP=5 # versions of a package

# The key of the archive; made once, without a passphrase, since it signs unattended. Whoever holds it can install
# anything on every kiosk: keep its folder as safe as the village's keys, and a copy of it elsewhere.
archive_key() {
    local home=$1
    if [[ ! -d $home ]]; then
        mkdir -p -m 700 "$home"
        gpg --homedir "$home" --batch --quiet --pinentry-mode loopback --passphrase '' \
            --quick-generate-key 'Anjungan archive' ed25519 sign never 2>/dev/null
        say "A new key signs this repository: $home. Keep it safe, and a copy of it elsewhere."
    fi
    gpg --homedir "$home" --batch --list-secret-keys --with-colons | awk -F: '/^fpr/ && !n++ {print $10}' | grep . ||
        die "$home holds no secret key"
}

# The newest versions of each package and architecture stay.
prune() {
    local pool=$1 name arch
    for name in anjungan-kiosk anjungan-village; do
        for arch in amd64 arm64; do
            find "$pool" -name "${name}_*_$arch.deb" | sort -V | head -n -$KEEP | xargs -r rm -f
        done
    done
}

index() {
    local dir=$1 dists=$2 arch folder
    for arch in amd64 arm64; do
        folder=$dists/$RELEASE/main/binary-$arch
        mkdir -p "$dir/$folder"
        (cd "$dir" && apt-ftparchive --arch "$arch" packages pool) >"$dir/$folder/Packages"
        gzip -9nk "$dir/$folder/Packages"
    done
    (cd "$dir/$dists/$RELEASE" && apt-ftparchive -o APT::FTPArchive::Release::Origin=Anjungan \
        -o APT::FTPArchive::Release::Label=Anjungan -o APT::FTPArchive::Release::Suite=$RELEASE \
        -o APT::FTPArchive::Release::Codename=$RELEASE -o APT::FTPArchive::Release::Components=main \
        -o APT::FTPArchive::Release::Architectures='amd64 arm64' release .) >"$dir/$dists.release"
    mv "$dir/$dists.release" "$dir/$dists/$RELEASE/Release"
}

main() {
    local dir=$1 home=${2:-${XDG_DATA_HOME:-$HOME/.local/share}/anjungan/archive-key} fingerprint dists
    shift 2
    fingerprint=$(archive_key "$home")
    mkdir -p "$dir/pool"
    cp --update=none "$@" "$dir/pool/" 2>/dev/null || cp -n "$@" "$dir/pool/"
    prune "$dir/pool"
    # All of an index, then one rename: whoever asks meanwhile gets the old one or the new one.
    dists=dists-$(date +%s%N)
    index "$dir" "$dists"
    gpg --homedir "$home" --batch --yes --local-user "$fingerprint" --clear-sign \
        --output "$dir/$dists/$RELEASE/InRelease" "$dir/$dists/$RELEASE/Release"
    gpg --homedir "$home" --batch --yes --local-user "$fingerprint" --armor --detach-sign \
        --output "$dir/$dists/$RELEASE/Release.gpg" "$dir/$dists/$RELEASE/Release"
    gpg --homedir "$home" --batch --export "$fingerprint" >"$dir/anjungan-archive-keyring.gpg"
    ln -s "$dists" "$dir/dists.new"
    mv -T "$dir/dists.new" "$dir/dists"
    find "$dir" -maxdepth 1 -name 'dists-*' ! -name "$dists" -exec rm -rf {} +
    cat >"$dir/anjungan.sources" <<TEXT
# On a kiosk: /etc/apt/sources.list.d/anjungan.sources, with the address this folder is served at, and
# anjungan-archive-keyring.gpg in /usr/share/keyrings.
Types: deb
URIs: file://$(realpath "$dir")
Suites: $RELEASE
Components: main
Signed-By: /usr/share/keyrings/anjungan-archive-keyring.gpg
TEXT
    echo "$(realpath "$dir")  signed by $fingerprint"
}

main "$@"
