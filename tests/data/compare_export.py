#!/usr/bin/python3
"""Compares exported activations with the program: values and slopes with PyTorch, values with NumPy.

Usage: compare_export.py path/to/actiscope > export_agreement.csv
       compare_export.py path/to/actiscope formulas.txt    (one a line: random ones of ACTISCOPE_DUMP)
Needs PyTorch and NumPy; the program and its tests need neither. Rows: function, format, the worst
difference of value and of slope, relative to the larger of it and 1e-6, over z from -1e6 to 1e6, and where.
"""
import csv
import importlib.util
import io
import json
import math
import os
import subprocess
import sys
import tempfile

FORMULAS = """x*exp(alpha)
x*10^30
2^64*x
x + 1/0*0
1/(1+exp(-x))
log(1+exp(x))
x*tanh(log(1+exp(x)))
2/(1+exp(-2x))-1
(exp(x)-exp(-x))/(exp(x)+exp(-x))
exp(x)-1
max(x,0)
max(0,x)
max(x,0.1x)
max(x,-x)
min(max(x,0),6)
max(x,0)^2
x > 0 ? x : alpha*(exp(x)-1)
x > 0 ? log(1+x) : -log(1-x)
|x|/(1+|x|)
x/(1+abs(x))
sqrt(x^2+1)-1
x+sqrt(x^2+4)
atan(x)*erf(x)
sin(x)/(1+x^2)
sinc(x)
floor(x)*0.1
sign(x)*log(1+|x|)
erfc(x)
sech(x)
clip(x,-1,1)
gelu(x)+relu(x-1)
silu(2x)
leaky_relu(x,0.3)
selu(x)
softplus(x)^2
mish(x)-tanh(x)
x^3-3x
x*Φ(x)
exp(-x^2)
asinh(x)
x>=-1 and x<=1 ? x : sign(x)
alpha*x+beta
theta
cos(3x)*exp(-|x|)""".splitlines()


def deep():
    text = "x"
    for _ in range(90):
        text = f"tanh({text}+1)"
    return text


def load(path, name):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def worst(found, exact):
    largest, place = 0.0, 0
    for i, (a, b) in enumerate(zip(found, exact)):
        if math.isnan(b) or a == b:  # where the program has no value there is nothing to compare
            continue
        error = abs(a - b) / max(abs(b), 1e-6) if math.isfinite(a) and math.isfinite(b) else math.inf
        if error > largest:
            largest, place = error, i
    return largest, place


def main():
    import numpy as np
    import torch

    program = sys.argv[1]
    ids = [a["id"] for a in json.loads(subprocess.check_output([program, "activations", "--json"]))
           if a["arity"] == "elementwise" and a["id"] != "custom"]
    z = sorted({s * m for s in (-1.0, 1.0) for m in
                (0.0, 1e-3, 0.1, 0.3, 0.5, 1.0, 1.5, 2.0, 2.7, 3.0, 6.0, 8.0, 20.0, 37.0, 50.0, 100.0, 400.0, 708.0, 711.0,
                 1000.0, 1e4, 1e6)})
    at = ",".join(repr(v) for v in z)
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(["function", "format", "value", "slope", "value_at", "slope_at"])
    names = ids + FORMULAS + [deep()]
    if len(sys.argv) > 2:
        with open(sys.argv[2], encoding="utf-8") as file:
            names = [line.rstrip("\n") for line in file]
    for name in names:
        typed = name not in ids
        with tempfile.TemporaryDirectory() as folder:
            session = os.path.join(folder, "s.json")
            own = ["--set", "activation=custom", "--set", "activation.formula=" + name] if typed else \
                  ["--set", "activation=" + name]
            subprocess.run([program, "train", "--epochs", "0", "--save", session] + own,
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            table = subprocess.check_output(
                [program, "curve"] + (["custom", "--formula", name] if typed else [name]) +
                ["--at=" + at], stderr=subprocess.DEVNULL).decode()
            exact = [[float(v) for v in row] for row in list(csv.reader(io.StringIO(table)))[1:]]
            for kind in ("pytorch", "numpy"):
                path = os.path.join(folder, kind + ".py")
                with open(path, "wb") as file:
                    file.write(subprocess.check_output([program, "export", session, "--format", kind]))
                module = load(path, kind + "_script")
                if kind == "pytorch":
                    x = torch.tensor(z, dtype=torch.float64, requires_grad=True)
                    y = module.activation1(x)
                    slope = torch.zeros_like(x)
                    if y.requires_grad:
                        (slope,) = torch.autograd.grad(y.sum(), x, allow_unused=True)
                        slope = torch.zeros_like(x) if slope is None else slope
                    value, at_v = worst(y.detach().tolist(), [r[1] for r in exact])
                    steep, at_s = worst(slope.tolist(), [r[2] for r in exact])
                else:
                    value, at_v = worst(module.activation1(np.array(z)).tolist(), [r[1] for r in exact])
                    steep, at_s = 0.0, 0
                label = name if len(name) < 60 else name[:20] + "... (90 deep)"
                rows.writerow([label, kind, f"{value:.1e}", f"{steep:.1e}" if kind == "pytorch" else "",
                               z[at_v], z[at_s] if kind == "pytorch" else ""])


main()
