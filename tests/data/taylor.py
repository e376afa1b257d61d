#!/usr/bin/env python3
"""Writes taylor.csv: Taylor coefficients of the smooth activations to order 12, computed by mpmath
with 80 digits and printed with 50. Run by hand when a function joins; the tests read the figures."""
import mpmath as mp

mp.mp.dps = 80


def sigmoid(x):
    return 1 / (1 + mp.exp(-x))


def softplus(x):
    return mp.log(1 + mp.exp(x))


# id, parameters, function; the centres follow below.
FUNCTIONS = [
    ("identity", {}, lambda x: x),
    ("square", {}, lambda x: x * x),
    ("cubic", {}, lambda x: x**3),
    ("exp", {}, mp.exp),
    ("sigmoid", {}, sigmoid),
    ("log_sigmoid", {}, lambda x: -softplus(-x)),
    ("tanh", {}, mp.tanh),
    ("lecun_tanh", {}, lambda x: mp.mpf("1.7159") * mp.tanh(2 * x / 3)),
    ("arctan", {}, mp.atan),
    ("erf", {}, mp.erf),
    ("isru", {"alpha": 1}, lambda x: x / mp.sqrt(1 + x * x)),
    ("isru", {"alpha": 3}, lambda x: x / mp.sqrt(1 + 3 * x * x)),
    ("gaussian", {}, lambda x: mp.exp(-x * x)),
    ("softplus", {"beta": 1}, softplus),
    ("softplus", {"beta": 4}, lambda x: softplus(4 * x) / 4),
    ("squareplus", {"b": 4}, lambda x: (x + mp.sqrt(x * x + 4)) / 2),
    ("bent_identity", {}, lambda x: (mp.sqrt(x * x + 1) - 1) / 2 + x),
    ("swish", {"beta": 1}, lambda x: x * sigmoid(x)),
    ("swish", {"beta": 2.5}, lambda x: x * sigmoid(mp.mpf("2.5") * x)),
    ("silu", {}, lambda x: x * sigmoid(x)),
    ("gelu", {}, lambda x: x * (1 + mp.erf(x / mp.sqrt(2))) / 2),
    ("gelu_tanh", {},
     lambda x: x / 2 * (1 + mp.tanh(mp.sqrt(2 / mp.pi) * (x + mp.mpf("0.044715") * x**3)))),
    ("quick_gelu", {}, lambda x: x * sigmoid(mp.mpf("1.702") * x)),
    ("mish", {}, lambda x: x * mp.tanh(softplus(x))),
    ("lisht", {}, lambda x: x * mp.tanh(x)),
    ("tanhshrink", {}, lambda x: x - mp.tanh(x)),
    ("snake", {"alpha": 1}, lambda x: x + mp.sin(x)**2),
    ("snake", {"alpha": 3}, lambda x: x + mp.sin(3 * x)**2 / 3),
    ("sine", {"omega": 2}, lambda x: mp.sin(2 * x)),
    ("gcu", {}, lambda x: x * mp.cos(x)),
    ("log", {"scale": 1, "shift": 2}, lambda x: mp.log(x + 2)),
    ("power", {"exponent": 2.5, "scale": 1, "shift": 2}, lambda x: (x + 2)**mp.mpf("2.5")),
]
CENTERS = ["-1.3", "0", "0.7"]
ORDER = 12


def coefficients(f, center):
    """By Cauchy's integral on a small circle: exact to far more digits than are printed."""
    points = 256
    radius = mp.mpf("0.25")
    values = [f(center + radius * mp.expjpi(mp.mpf(2 * k) / points)) for k in range(points)]
    result = []
    for n in range(ORDER + 1):
        total = mp.fsum(values[k] * mp.expjpi(-mp.mpf(2 * k * n) / points) for k in range(points))
        c = mp.re(total) / points / radius**n
        result.append(mp.mpf(0) if abs(c) < mp.mpf(10)**-45 else c)
    return result


with open("taylor.csv", "w", encoding="utf-8") as out:
    out.write("id,parameters,center,order,coefficient\n")
    for name, parameters, f in FUNCTIONS:
        text = ";".join(f"{key}={value}" for key, value in parameters.items())
        for center in CENTERS:
            for n, c in enumerate(coefficients(f, mp.mpf(center))):
                out.write(f"{name},{text},{center},{n},{mp.nstr(c, 50)}\n")
