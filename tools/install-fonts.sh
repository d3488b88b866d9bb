#!/bin/sh
# Installs the fonts that stand in for the typefaces of GB/T 9704-2012, and the fontconfig rules that choose them.
# The .docx files name the official typefaces; only a machine that draws them without owning those fonts needs this.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
rules=$here/fonts/31-gongwen-substitutes.conf
installed_rules=/etc/fonts/conf.d/31-gongwen-substitutes.conf
fonts=/usr/local/share/fonts/gongwen
# The last file that is copied, so what lies there is whole.
last=$fonts/COPYING.gz

if [ -e "$last" ] && cmp -s "$rules" "$installed_rules"; then
    exit 0
fi
"$here/install-debian-packages.sh" fontconfig fonts-liberation2 fonts-noto-cjk
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "The substitute fonts are not installed; install them as root: tools/install-fonts.sh" >&2
    exit 0
fi

if [ ! -e "$last" ]; then
    # The Fandol fonts are six files of texlive-lang-chinese; installing that package would bring a whole TeX system.
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    cd "$work"
    # apt's own user may not write into this folder.
    apt-get -qq -o APT::Sandbox::User=root download texlive-lang-chinese
    dpkg-deb --extract texlive-lang-chinese_*.deb unpacked
    install -d "$fonts"
    install -m 644 unpacked/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/*.otf "$fonts"
    install -m 644 unpacked/usr/share/doc/texlive-doc/fonts/fandol/README "$fonts"
    install -m 644 unpacked/usr/share/doc/texlive-doc/fonts/fandol/COPYING.gz "$fonts"
fi
install -D -m 644 "$rules" "$installed_rules"
fc-cache --force
