#!/usr/bin/python3
"""One hundred updates of PyTorch with skip connections and clipped gradients, in double.

Usage: pytorch_steps.py >> pytorch_steps.txt
Lines "key value", a case begins with its name; see tests/core/export/pytorch_test.cpp. Clipping is
written out as g·clip/‖g‖: torch.nn.utils.clip_grad_norm_ adds 1e-6 to the norm, which shows after a
hundred steps.
"""
import torch

torch.manual_seed(16)
torch.set_default_dtype(torch.float64)

FUNCTIONS = {"tanh": torch.tanh, "relu": torch.relu, "elu": torch.nn.functional.elu,
             "gelu": torch.nn.functional.gelu, "sigmoid": torch.sigmoid}

CASES = [
    dict(name="skip_tanh", hidden=[8, 8, 8], activation=["tanh"], optimizer="sgd",
         learning_rate=0.1, batch=10, skip=True, clip=0.0, l2=0.0),
    dict(name="skip_single", hidden=[5, 5, 3, 3], activation=["gelu", "elu", "tanh", "relu"],
         optimizer="sgd", learning_rate=0.05, batch=1, skip=True, clip=0.0, l2=0.0),
    dict(name="skip_narrow", hidden=[4, 4, 4, 4], activation=["sigmoid"], optimizer="adam",
         learning_rate=0.02, batch=60, skip=True, clip=0.0, l2=0.01),
    dict(name="clip_sgd", hidden=[8, 8], activation=["relu"], optimizer="sgd",
         learning_rate=0.2, batch=10, skip=False, clip=0.1, l2=0.0),
    dict(name="clip_skip_momentum", hidden=[4, 4], activation=["elu"], optimizer="momentum",
         learning_rate=0.05, batch=7, skip=True, clip=0.2, l2=0.05),
]


def numbers(values):
    return " ".join(repr(float(v)) for v in values)


def logit(layers, functions, skip, h):
    for l, (weights, biases) in enumerate(layers):
        z = h @ weights.T + biases
        if l + 1 == len(layers):
            return z[:, 0]
        f = functions[l](z)
        h = h + f if skip and l > 0 and h.shape == f.shape else f


def flat(layers):
    return torch.cat([p.detach().reshape(-1) for layer in layers for p in layer])


def run(case):
    points = torch.rand(60, 2) * 4 - 2
    target = (points.square().sum(dim=1) < 1.5).double()
    sizes = [2, *case["hidden"], 1]
    layers = [((torch.rand(m, n) * 2 - 1) / n**0.5, (torch.rand(m) * 2 - 1) * 0.3)
              for n, m in zip(sizes, sizes[1:])]
    parameters = [p.requires_grad_() for layer in layers for p in layer]
    weights = [layer[0] for layer in layers]
    functions = [FUNCTIONS[name] for name in case["activation"]]
    functions = functions if len(functions) > 1 else functions * len(case["hidden"])
    start = flat(layers)
    rate = case["learning_rate"]
    optimizer = {"sgd": lambda: torch.optim.SGD(parameters, lr=rate),
                 "momentum": lambda: torch.optim.SGD(parameters, lr=rate, momentum=0.9),
                 "adam": lambda: torch.optim.Adam(parameters, lr=rate)}[case["optimizer"]]()
    first = 0
    for _ in range(100):
        last = min(first + case["batch"], len(points))
        y = logit(layers, functions, case["skip"], points[first:last])
        loss = torch.nn.functional.binary_cross_entropy_with_logits(y, target[first:last])
        loss = loss + 0.5 * case["l2"] * sum(w.square().sum() for w in weights)
        optimizer.zero_grad()
        loss.backward()
        norm = torch.sqrt(sum(p.grad.square().sum() for p in parameters))
        if case["clip"] > 0 and norm > case["clip"]:
            for p in parameters:
                p.grad.mul_(case["clip"] / norm)
        optimizer.step()
        first = last % len(points)
    print("case", case["name"])
    print("hidden", ",".join(map(str, case["hidden"])))
    print("activation", ",".join(case["activation"]))
    print("output_loss cross_entropy")
    for key in ("optimizer", "learning_rate", "batch", "l2", "clip"):
        print(key, case[key])
    print("skip", str(case["skip"]).lower())
    print("x1", numbers(points[:, 0]))
    print("x2", numbers(points[:, 1]))
    print("target", numbers(target))
    print("start", numbers(start))
    print("end", numbers(flat(layers)))


for each in CASES:
    run(each)
