#!/usr/bin/python3
"""Figures of other programs for regression; the tests read them.

Usage: regression.py steps >> pytorch_steps.txt    a hundred steps of PyTorch in double
       regression.py sklearn                       writes regression/: plane.csv and bumps.csv, made here, and
                                                   mlp_regressor.csv, the RMSE of scikit-learn's MLPRegressor on them
       regression.py compare path/to/actiscope     the program next to those figures
Needs PyTorch and scikit-learn (Debian: python3-torch, python3-sklearn); the program and its tests need neither.
"""
import csv
import json
import os
import statistics
import subprocess
import sys

import numpy as np

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "regression")
SEEDS = range(10)
EPOCHS, RATE, BATCH, POINTS, NOISE = 200, 0.05, 10, 300, 0.05
SHAPES = {"8": "tanh", "8,8": "tanh", "16": "relu"}


def plane(x):
    return (x[:, 0] + x[:, 1]) / 5


def bumps(x):
    def bump(centre):
        return np.exp(-((x - centre) ** 2).sum(axis=1))
    return bump(1.2) - bump(-1.2)


def figures():
    from sklearn.neural_network import MLPRegressor

    os.makedirs(FOLDER, exist_ok=True)
    random = np.random.default_rng(17)
    rows = [["data", "hidden", "activation", "median_rmse", "lowest", "highest"]]
    for name, surface in (("plane", plane), ("bumps", bumps)):
        x = random.uniform(-2.5, 2.5, (POINTS, 2)).round(6)
        y = (surface(x) + NOISE * random.standard_normal(POINTS)).round(6)
        np.savetxt(os.path.join(FOLDER, name + ".csv"), np.column_stack([x, y]), "%.6f", ",", header="x1,x2,y",
                   comments="")
        for hidden, activation in SHAPES.items():
            found = []
            for seed in SEEDS:
                model = MLPRegressor([int(h) for h in hidden.split(",")], activation=activation, solver="sgd", alpha=0.0,
                                     batch_size=BATCH, learning_rate_init=RATE, max_iter=EPOCHS, tol=0.0, momentum=0.0,
                                     nesterovs_momentum=False, n_iter_no_change=EPOCHS + 1, random_state=seed)
                import warnings
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")  # that it could go on for longer
                    model.fit(x, y)
                assert model.n_iter_ == EPOCHS
                found.append(float(np.sqrt(np.mean((model.predict(x) - y) ** 2))))
            rows.append([name, hidden, activation] +
                        [f"{v:.6f}" for v in (statistics.median(found), min(found), max(found))])
    with open(os.path.join(FOLDER, "mlp_regressor.csv"), "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def compare(program):
    with open(os.path.join(FOLDER, "mlp_regressor.csv")) as file:
        for row in csv.DictReader(file):
            found = []
            for seed in SEEDS:
                output = subprocess.check_output(
                    [program, "train", "--data", os.path.join(FOLDER, row["data"] + ".csv"), "--epochs", str(EPOCHS),
                     "--seed", str(seed), "--set", "hidden=" + row["hidden"], "--set", "activation=" + row["activation"],
                     "--set", f"learning_rate={RATE}", "--set", f"batch={BATCH}", "--set", "initializer=xavier"],
                    stderr=subprocess.DEVNULL).decode().splitlines()
                found.append(json.loads(output[-2])["train_rmse"])
            median = statistics.median(found)
            print(f"{row['data']} {row['hidden']} {row['activation']}: {median:.4f}, scikit-learn "
                  f"{row['median_rmse']}, ratio {median / float(row['median_rmse']):.3f}")


def steps():
    import torch

    torch.manual_seed(17)
    torch.set_default_dtype(torch.float64)
    sgd, adam = torch.optim.SGD, torch.optim.Adam
    cases = [
        ("regression_squared_sgd", [8, 8], "tanh", "squared", sgd, {}, "sgd", 0.05, 10, 0.0),
        ("regression_squared_adam", [6], "softplus", "squared", adam, {}, "adam", 0.02, 7, 0.01),
        ("regression_squared_wide", [32], "tanh", "squared", sgd, {}, "sgd", 0.05, 1, 0.0),
        ("regression_absolute_sgd", [5, 4], "elu", "absolute", sgd, {}, "sgd", 0.05, 10, 0.0),
        ("regression_absolute_momentum", [8], "sigmoid", "absolute", sgd, {"momentum": 0.9}, "momentum", 0.02, 60, 0.0),
    ]
    functions = {"tanh": torch.tanh, "softplus": torch.nn.functional.softplus, "elu": torch.nn.functional.elu,
                 "sigmoid": torch.sigmoid}
    for name, hidden, activation, loss, optimizer, options, word, rate, batch, l2 in cases:
        x = torch.rand(60, 2) * 4 - 2
        target = torch.sin(2 * x[:, 0]) + 0.5 * x[:, 1] + 0.1 * torch.randn(60)
        widths = [2] + hidden + [1]
        layers = [torch.nn.Linear(a, b) for a, b in zip(widths, widths[1:])]
        weights = [layer.weight for layer in layers]

        def flat():
            return [v for layer in layers for p in (layer.weight, layer.bias) for v in p.detach().flatten().tolist()]

        start = flat()
        groups = [{"params": weights, "weight_decay": l2}, {"params": [layer.bias for layer in layers]}]
        stepper = optimizer(groups, lr=rate, **options)
        first = 0
        for _ in range(100):
            here = slice(first, min(first + batch, 60))
            first = 0 if here.stop == 60 else here.stop
            h = x[here]
            for layer in layers[:-1]:
                h = functions[activation](layer(h))
            y = layers[-1](h)[:, 0]
            difference = y - target[here]
            value = (difference ** 2 / 2).mean() if loss == "squared" else difference.abs().mean()
            stepper.zero_grad()
            value.backward()
            stepper.step()
        print("case", name)
        print("hidden", ",".join(map(str, hidden)))
        for key, text in (("activation", activation), ("task", "regression"), ("regression_loss", loss),
                          ("optimizer", word), ("learning_rate", rate), ("batch", batch), ("l2", f"{l2:g}"),
                          ("features", "x1,x2"), ("learn", "false")):
            print(key, text)
        for key, values in (("x1", x[:, 0].tolist()), ("x2", x[:, 1].tolist()), ("target", target.tolist()),
                            ("start", start), ("end", flat())):
            print(key, " ".join(map(repr, values)))


if sys.argv[1] == "steps":
    steps()
elif sys.argv[1] == "sklearn":
    figures()
else:
    compare(sys.argv[2])
