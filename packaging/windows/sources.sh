# Fetches the code of others from Debian's source packages. Sourced by packaging/windows/build.

# fetch_source PACKAGE FOLDER [VERSION]: its source with Debian's patches in FOLDER, which is made once.
# The system's apt knows no source packages unless told: lists and archive of our own, beside FOLDER.
fetch_source() {
    local package=$1 folder=$2 version=${3:+=$3}
    [ -e "$folder/.complete" ] && return
    local apt
    apt=$(dirname "$folder")/apt
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/$package"
    local options=(-qq -o "Dir::Etc::sourcelist=$apt/sources.list" -o Dir::Etc::sourceparts=/dev/null
        -o "Dir::State::lists=$apt/lists" -o "Dir::Cache=$apt/cache" -o APT::Sandbox::User=root)
    if [ ! -e "$apt/sources.list" ]; then
        source_lines > "$apt/sources.list"
        apt-get "${options[@]}" update || { rm "$apt/sources.list"; return 1; }
    fi
    (cd "$apt/$package" && apt-get "${options[@]}" --download-only source "$package$version")
    rm -rf "$folder"
    # Signatures were checked by apt.
    dpkg-source --no-check --no-copy -x "$apt/$package"/*.dsc "$folder" > "$apt/$package.log"
    touch "$folder/.complete"
}

# The deb-src lines for the system's own places of packages, whichever way these are written.
source_lines() {
    local file
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        [ -e "$file" ] && sed -n 's/^deb\s/deb-src /p' "$file"
    done
    for file in /etc/apt/sources.list.d/*.sources; do
        [ -e "$file" ] && awk '
            function value(line) { sub(/^[^:]*:[ \t]*/, "", line); return line }
            function finish(  u, s, nu, ns, uris, suites, i, j) {
                nu = split(u_, uris, " "); ns = split(s_, suites, " ")
                for (i = 1; types ~ /deb/ && i <= nu; ++i)
                    for (j = 1; j <= ns; ++j)
                        print "deb-src" (key ? " [signed-by=" key "]" : ""), uris[i], suites[j], components
                types = u_ = s_ = components = key = ""
            }
            /^Types:/ { types = value($0) }
            /^URIs:/ { u_ = value($0) }
            /^Suites:/ { s_ = value($0) }
            /^Components:/ { components = value($0) }
            /^Signed-By:/ { key = value($0) }
            /^[ \t]*$/ { finish() }
            END { finish() }' "$file"
    done
    true
}
