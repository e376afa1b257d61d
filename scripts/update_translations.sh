#!/usr/bin/env bash
# Collects the texts of the sources into the translation file (or the file given).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
file=${1:-resources/translations/actiscope_zh_CN.ts}
PATH="/usr/lib/qt6/bin:$PATH" lupdate -silent -no-obsolete -locations none -I . \
    -tr-function-alias QT_TRANSLATE_NOOP+=translatable ui app core/activation -ts "$file"
