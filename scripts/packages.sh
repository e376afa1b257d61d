# The Debian packages that building, running and checking need. Sourced by ./run and ./check.

build_packages=(
    g++ cmake ninja-build
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl-dev
    libqcustomplot-dev libeigen3-dev libgif-dev
    libboost-dev # headers only: numbers of 50 digits
    qt6-qpa-plugins qt6-translations-l10n fonts-noto-core fonts-dejavu-core fonts-noto-cjk
)
check_packages=(
    libgtest-dev libbenchmark-dev libmuparser-dev pkgconf clang-format
    dpkg-dev lintian desktop-file-utils appstream shared-mime-info libxml2-utils mandoc file
    qemu-user # an older processor, for the sentence that it gets
)

# packaging/portable/build, and its trial in a system without anything.
portable_packages=(patchelf qt6-wayland python3-fonttools debootstrap)

# The cross compiler for Windows; all that packaging/windows/build needs; and its trial under Wine.
cross_packages=(cmake ninja-build g++-mingw-w64-x86-64-posix libeigen3-dev libboost-dev)
windows_packages=(
    "${cross_packages[@]}" dpkg-dev zip python3-fonttools
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl-dev
    qt6-translations-l10n fonts-dejavu-core fonts-noto-core fonts-noto-cjk
)
wine_packages=(wine64 googletest python3 unzip xvfb openbox x11-utils xdotool imagemagick libgif-dev)

# Fuzzing, and the sanitizers with clang: the compiler, what its sanitizers call, the name of a finding's line.
clang_packages=(clang libclang-rt-dev llvm)

# Installs those of the given packages that are missing, and says so.
install_missing() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
            missing+=("$package")
    done
    if [ ${#missing[@]} -eq 0 ]; then
        return
    fi
    local sudo=()
    if [ "$(id -u)" -ne 0 ]; then
        sudo=(sudo)
    fi
    echo "Installing missing packages with apt-get: ${missing[*]}" >&2
    "${sudo[@]}" apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends \
        "${missing[@]}" >&2
}
