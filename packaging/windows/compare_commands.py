#!/usr/bin/env python3
"""Runs every command of README.md by two builds and prints what is equal, as a table.

    compare_commands.py FOLDER LINUX_PROGRAM -- WINDOWS_COMMAND...

Each build gets a folder of its own in FOLDER, where the commands run one after the other. Output, messages, status
and the text files written must be the same words; numbers may differ by 1e-12. What is trained amplifies what the two C
libraries round differently: 1e-5, in lessons, which train 3000 epochs, 1e-3.
"""

import math
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

EXACT = 1e-12
TRAINED = {"lessons": 1e-3} | dict.fromkeys(
    ("train", "race", "search", "predict", "export", "approximate", "depth", "zigzag", "film", "render"), 1e-5)

# Words of the README that stand for something, and what would take an hour.
STAND_INS = {
    "LINE": "actiscope-challenge xor_one_unit score=5 code=0000-0000",
    "session.json": "s.json",
    "--formulas 1000": "--formulas 50",
    "--seeds 0..19": "--seeds 0..7",
}

# What the README only mentions, the rest of the commands' options, and mistakes.
MORE = """
actiscope --help
actiscope activations
actiscope curve gelu --at=-710,-1e-9,0,0.5,30
actiscope curve custom --formula "1/(1+exp(-x))" --from=-710 --to 710 --points 33
actiscope properties gelu
actiscope properties elu --param alpha=0.3
actiscope train --set dataset=formula --set "target=x1^2 - x2" --epochs 50
actiscope train --set dataset=plane --set activation=gelu --set optimizer=adam --epochs 100 --save "数据 ä.json"
actiscope predict "数据 ä.json" --grid 5
actiscope export s.json --format numpy
actiscope export s.json --format csv
actiscope pieces --hidden 8,8,8,8
actiscope depth gelu --layers 30 --width 32 --initializer xavier --seeds 0..2
actiscope lessons
actiscope lessons --measures
actiscope render --view classifier -o "图 ä.png"
actiscope render --view gradients -o gradients.png
actiscope render --view approximation -o approximation.pdf
actiscope render --view features -o nowhere/features.png
actiscope curve sigmoud --at 0
actiscope train missing.json
actiscope curve custom --formula "2*(x" --at 0
"""

NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
# Times of the machine, which differ from run to run.
TIMES = re.compile(r'"(?:examples_per_second|seconds)":[^,}]*')
FILES = {".json", ".csv", ".py", ".html", ".txt"}


def commands_of(readme):
    block = readme.split("## The command line")[1].split("\nResults go to")[0]
    for line in block.splitlines():
        if line.startswith("    actiscope "):
            yield re.split(r"\s{2,}(?=[^\"]*(?:\"[^\"]*\"[^\"]*)*$)", line.strip())[0]
    yield from MORE.strip().splitlines()


def largest_difference(a, b):
    """Of the numbers of two texts, relative; None where the words differ."""
    if NUMBER.split(a) != NUMBER.split(b):
        return None
    largest = 0.0
    for left, right in zip(NUMBER.findall(a), NUMBER.findall(b)):
        if left != right:
            x, y = float(left), float(right)
            largest = max(largest, abs(x - y) / max(1.0, abs(x), abs(y)))
    return largest


def comparable(text, command):
    text = TIMES.sub("", text)
    text = re.sub(r"(?m)^wine: .*\n", "", text)  # Wine's own services
    text = re.sub(r"(?:File|Path) not found\.", "No such file or directory", text)
    if command in ("race", "search"):  # the last column of the rows of single runs
        text = re.sub(r"(?m)^((?:[^\n]*,)(?:true|false),[^\n]*),[^,\n]*$", r"\1", text)
    text = text.replace(".png|.svg|.pdf", ".png|.pdf")  # what --help says of the kinds of picture
    if command == "lessons":
        text = re.sub(r"(?m)^.* cost_(?:ns|ratio) = .*$", "", text)
    if command == "cost":
        text = re.sub(r"(?m),.*$", "", text)
    return text


def written(folder, before):
    return sorted(p for p in folder.rglob("*") if p.is_file() and before.get(p) != p.stat().st_mtime_ns)


def times(folder):
    return {p: p.stat().st_mtime_ns for p in folder.rglob("*") if p.is_file()}


def run(program, folder, words):
    before = times(folder)
    result = subprocess.run(program + words, cwd=folder, capture_output=True, timeout=1800)
    texts = {"output": result.stdout.decode(), "messages": result.stderr.decode(), "status": str(result.returncode)}
    pictures = {}
    for path in written(folder, before):
        name = str(path.relative_to(folder))
        if path.suffix in FILES:
            texts[name] = path.read_text(encoding="utf-8")
        else:
            pictures[name] = path
    return texts, pictures


def pixels_apart(a, b):
    """How many percent of full contrast two pictures are apart on average; None for other files."""
    if a.suffix not in (".png", ".gif"):
        return None
    answer = subprocess.run(["compare", "-metric", "MAE", f"{a}[0]", f"{b}[0]", "null:"], capture_output=True, text=True)
    value = re.search(r"\(([\d.e-]+)\)", answer.stderr)
    return 100 * float(value.group(1)) if value else math.inf


def compare(words, linux, windows):
    """The cell of the table, and whether the two agree."""
    allowed = TRAINED.get(words[0], EXACT)
    (texts_l, pictures_l), (texts_w, pictures_w) = linux, windows
    if words[-1].endswith(".svg"):  # the Windows build has none, and has to say so
        refused = texts_w["status"] == "2" and "but no SVG" in texts_w["messages"]
        return ("refused: no SVG" if refused else "SVG is not refused"), refused and not pictures_w
    cells, good = [], True
    largest = 0.0
    for name in sorted(texts_l.keys() | texts_w.keys()):
        left, right = (comparable(t.get(name, ""), words[0]) for t in (texts_l, texts_w))
        difference = largest_difference(left, right)
        if difference is None:
            cells.append(f"{name} differs")
            good = False
        else:
            largest = max(largest, difference)
    cells.insert(0, "equal" if largest == 0 else f"numbers within {largest:.1e}")
    good = good and largest <= allowed
    for name in sorted(pictures_l.keys() | pictures_w.keys()):
        if name in pictures_l and name in pictures_w:
            apart = pixels_apart(pictures_l[name], pictures_w[name])
            cells.append(f"{name} written" + ("" if apart is None else f", {apart:.2f} % apart"))
        else:
            cells.append(f"{name} only by {'Linux' if name in pictures_l else 'Windows'}")
            good = False
    return "; ".join(cells), good


def main():
    separator = sys.argv.index("--")
    root, linux = Path(sys.argv[1]), [sys.argv[2]]
    windows = sys.argv[separator + 1:]
    readme = Path(__file__).resolve().parents[2].joinpath("README.md").read_text(encoding="utf-8")
    folders = [root / "linux", root / "windows"]
    for folder in folders:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "samples.csv").write_text("".join(
            ["x1,x2,label\n"] + [f"{i % 7 - 3},{i % 5 - 2},{int(i % 7 > 3)}\n" for i in range(60)]))
        (folder / "numbers.csv").write_text("".join(
            ["x1,x2,y\n"] + [f"{i % 7 - 3},{i % 5 - 2},{(i % 7 - 3) * 0.5}\n" for i in range(60)]))
    failed = 0
    print("| command | Linux against Windows |\n|---|---|")
    for number, command in enumerate(commands_of(readme)):
        for word, stand_in in STAND_INS.items():
            command = command.replace(word, stand_in)
        words = shlex.split(command)[1:]
        results = [run(program, folder, words) for program, folder in zip((linux, windows), folders)]
        for folder, (texts, _) in zip(folders, results):
            for name in ("output", "messages"):
                (root / f"{number:02}_{folder.name}_{name}.txt").write_text(texts[name], encoding="utf-8")
        cell, good = compare(words, *results)
        failed += not good
        print(f"| `{command}` | {cell}{'' if good else ' **not equal**'} |", flush=True)
    print(f"\n{failed} commands differ by more than is allowed")
    return 1 if failed else 0


if __name__ == "__main__":
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.exit(main())
