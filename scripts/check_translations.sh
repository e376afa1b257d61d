#!/usr/bin/env bash
# Fails when a text of the sources has no finished Chinese translation, or the translation file holds
# texts that are no longer in the sources. To bring the file up to date: scripts/update_translations.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
fresh=$(mktemp --suffix=.ts)
trap 'rm -f "$fresh"' EXIT
cp resources/translations/actiscope_zh_CN.ts "$fresh"
scripts/update_translations.sh "$fresh" >/dev/null
if grep -n 'type="unfinished"' "$fresh"; then
    echo "These texts have no finished translation." >&2
    exit 1
fi
if ! diff <(grep -o '<source>.*' resources/translations/actiscope_zh_CN.ts | sort) \
    <(grep -o '<source>.*' "$fresh" | sort); then
    echo "The translation file is out of date: run scripts/update_translations.sh" >&2
    exit 1
fi
# In a Chinese sentence punctuation is full-width. Not meant: file filters "(*.csv);;", keys "(&O)", points
# "(%1, %2)" and formulas.
han='[\x{4e00}-\x{9fff}]'
if grep -noP "<translation>.*(${han}[,;:?!](?!;)|[,:?!]\s*${han}|\((?![*&%])[^()<>]*${han}[^()<>]*\)|${han}\.(\s|<))" "$fresh"; then
    echo "These translations have half-width punctuation beside Chinese characters." >&2
    exit 1
fi
echo "all $(grep -c '<source>' "$fresh") texts are translated"
