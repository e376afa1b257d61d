#!/usr/bin/env bash
# Builds the Debian package and checks it: what it says, what is in it, that its program runs. As root, and
# where Actiscope is not installed, it is also installed and removed. Called by ./check.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
id=io.github.actiscope.Actiscope
scratch=$(mktemp -d)
umask 022 # the folders in the package get it
installed_here=false

clean_up() {
    if $installed_here; then
        dpkg -r actiscope >/dev/null
    fi
    rm -rf "$scratch"
}
trap clean_up EXIT

fail() {
    echo "check_package: $1" >&2
    exit 1
}

# Runs a command whose output matters only when it fails.
quietly() {
    if ! "$@" >"$scratch/log" 2>&1; then
        cat "$scratch/log" >&2
        fail "this failed: $*"
    fi
}

build_package() {
    quietly cmake --preset package -DACTISCOPE_ENGINE_TESTS=ON
    quietly cmake --build build/package
    quietly build/package/engine_tests # with the package's registers
    rm -f build/package/*.deb
    quietly cpack --config build/package/CPackConfig.cmake
    deb=$(echo build/package/actiscope_*.deb)
    echo "$deb, $(stat -c %s "$deb") bytes"
}

check_control() {
    local field
    field=$(dpkg-deb -f "$deb" Depends)
    for library in libc6 libqt6widgets6 libqt6svg6 libqcustomplot; do
        [[ $field == *"$library"* ]] || fail "Depends lacks $library: $field"
    done
    [[ $(dpkg-deb -f "$deb" Recommends) == *fonts-noto-cjk* ]] || fail "fonts-noto-cjk is not recommended"
    [[ $(dpkg-deb -f "$deb" Description) == *AVX2* ]] || fail "the description does not name the processor"
    # The tag asks for a bug of the Debian archive, into which this package does not go.
    lintian --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs "$deb"
}

check_contents() {
    local root=$scratch/root
    dpkg-deb -x "$deb" "$root"
    diff <(cd "$root" && find . -type f | sort) - <<END || fail "the package holds other files than expected"
./usr/bin/actiscope
./usr/share/actiscope/session.schema.json
./usr/share/applications/$id.desktop
./usr/share/doc/actiscope/README.md
./usr/share/doc/actiscope/changelog.Debian.gz
./usr/share/doc/actiscope/copyright
./usr/share/icons/hicolor/scalable/apps/$id.svg
./usr/share/man/man1/actiscope.1.gz
./usr/share/metainfo/$id.metainfo.xml
./usr/share/mime/packages/$id.xml
END
    desktop-file-validate "$root/usr/share/applications/$id.desktop"
    appstreamcli validate-tree --no-net "$root"
    xmllint --noout "$root/usr/share/metainfo/$id.metainfo.xml" "$root/usr/share/mime/packages/$id.xml"
    XDG_DATA_DIRS=$root/usr/share update-mime-database "$root/usr/share/mime"
    grep -q "vnd.actiscope.session+json:\*.actiscope.json" "$root/usr/share/mime/globs2" ||
        fail "the type of session files is not in the database made from the package"
    mandoc -Tlint -W warning "$root/usr/share/man/man1/actiscope.1.gz"
}

# Trains, saves and draws with the program at $1.
check_program() {
    local session=$scratch/s.actiscope.json
    "${processor[@]}" "$1" --version | grep -qx "actiscope [0-9.]*" || fail "$1 --version"
    "${processor[@]}" "$1" train --epochs 30 --save "$session" >"$scratch/train"
    grep -q '"done"' "$scratch/train" || fail "$1 train did not end"
    env -u DISPLAY -u WAYLAND_DISPLAY "${processor[@]}" "$1" render "$session" -o "$scratch/view.png"
    file "$scratch/view.png" | grep -q "PNG image data, 1600 x 900" || fail "$1 render wrote no picture"
}

# An older processor gets a sentence; the oldest one allowed meets no instruction that it does not know.
check_processors() {
    local program=$scratch/root/usr/bin/actiscope status=0
    qemu-x86_64 -cpu Nehalem "$program" activations >"$scratch/out" 2>"$scratch/err" || status=$?
    [ "$status" -eq 1 ] || fail "on a processor without AVX2 the exit status is $status instead of 1"
    [ ! -s "$scratch/out" ] || fail "on a processor without AVX2 something is printed"
    grep -q "needs a processor with AVX2 and FMA" "$scratch/err" ||
        fail "on a processor without AVX2 it says: $(cat "$scratch/err")"
    qemu-x86_64 -cpu Haswell "$program" train --epochs 3 >"$scratch/out" 2>"$scratch/err" ||
        fail "fails on a processor with AVX2 and FMA: $(cat "$scratch/err")"
}

check_installation() {
    if [ "$(id -u)" -ne 0 ]; then
        echo "Not root: the package was unpacked and run, not installed."
        return
    fi
    if dpkg-query -W -f='${Status}' actiscope 2>/dev/null | grep -q ' installed'; then
        echo "Actiscope is installed already and was left alone: the package was unpacked and run."
        return
    fi
    ours() { find /usr /etc /var/lib/dpkg/info -xdev -iname '*actiscope*' | sort; }
    ours >"$scratch/before"
    installed_here=true
    quietly dpkg -i "$deb"
    check_program /usr/bin/actiscope
    quietly dpkg -r actiscope
    installed_here=false
    diff "$scratch/before" <(ours) || fail "files are left behind"
    ! grep -qs actiscope /usr/share/mime/globs2 || fail "the type of session files is left behind"
    echo "Installed, run and removed; nothing is left behind."
}

if [ "$(dpkg --print-architecture)" != amd64 ]; then
    echo "The package is for amd64; this machine is not."
    exit 0
fi
# A machine too old for the package runs it in the emulator.
processor=()
if ! grep -qw avx2 /proc/cpuinfo || ! grep -qw fma /proc/cpuinfo; then
    processor=(qemu-x86_64 -cpu Haswell)
fi
build_package
check_control
check_contents
check_program "$scratch/root/usr/bin/actiscope"
check_processors
# ./check has built the program for this machine before.
if [ -x build/release/actiscope ]; then
    scripts/check_seed.sh build/release/actiscope "$scratch/root/usr/bin/actiscope" "${processor[*]}"
fi
check_installation
