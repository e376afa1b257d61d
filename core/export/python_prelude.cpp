#include "core/export/python_prelude.h"

namespace actiscope {
namespace {

constexpr std::string_view kPytorch = R"(#!/usr/bin/env python3
# A network trained with Actiscope. `model` takes points (n x 2) and returns the raw output y
# (n x 1); y > 0 says class 1. Run with points as "x1,x2;x1,x2", this prints y at each of them.
import math
import sys

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)


def C(value):
    return torch.as_tensor(value, dtype=torch.float64)


def shaped(value, x):
    return C(value).expand_as(x)


def as_number(condition):
    return condition.to(torch.float64)


class Gate(torch.autograd.Function):
    """x itself; its gradient only where the mask holds."""

    @staticmethod
    def forward(ctx, x, mask):
        ctx.save_for_backward(mask)
        return x.clone()

    @staticmethod
    def backward(ctx, gradient):
        (mask,) = ctx.saved_tensors
        return torch.where(mask, gradient, torch.zeros_like(gradient)), None


gate = Gate.apply


class Calm(torch.autograd.Function):
    """x itself; where a part that does not count has an infinite slope, 0 times that is 0."""

    @staticmethod
    def forward(ctx, x):
        return x.clone()

    @staticmethod
    def backward(ctx, gradient):
        return torch.where(torch.isnan(gradient), torch.zeros_like(gradient), gradient)


calm = Calm.apply


def where(condition, yes, no):
    return torch.where(condition, C(yes), C(no))


def power(base, exponent):
    return torch.pow(calm(base), exponent)


def sqrt(x):
    return torch.sqrt(calm(x))


def exp(x):
    return torch.exp(calm(x))


def expm1(x):
    return torch.expm1(calm(x))


def log(x):
    return torch.log(calm(x))


def sinh(x):
    return torch.sinh(calm(x))


def cosh(x):
    return torch.cosh(calm(x))


def normal_cdf(x):
    return 0.5 * torch.erfc(-x / math.sqrt(2.0))


def sigmoid(x):
    # torch.sigmoid is 0 below -709, where e^x still has something
    x = calm(x)
    return torch.where(x < -700.0, torch.exp(torch.clamp(x, max=-700.0)), torch.sigmoid(x))


def softplus(x):
    return F.softplus(x, threshold=40.0)


def sinc(x):
    return torch.sinc(x / math.pi)


def largest(groups):
    return groups.amax(dim=2)


absolute, floor, log1p, sin, cos = torch.abs, torch.floor, torch.log1p, torch.sin, torch.cos
tanh, asinh, atan, erf = torch.tanh, torch.asinh, torch.atan, torch.erf
)";

constexpr std::string_view kNumpy = R"(#!/usr/bin/env python3
# A network trained with Actiscope. `model(points)` takes points (n x 2) and returns the raw output
# y (n x 1); y > 0 says class 1. Run with points as "x1,x2;x1,x2", this prints y at each of them.
import math
import sys

import numpy as np

np.seterr(all="ignore")  # what overflows in a part that is not taken does not count


def C(value):
    return np.asarray(value, dtype=np.float64)


def shaped(value, x):
    return np.broadcast_to(value, x.shape)


def as_number(condition):
    return condition.astype(np.float64)


def gate(x, mask):
    return x


def normal_cdf(x):
    return 0.5 * np.vectorize(math.erfc, otypes=[float])(-x / math.sqrt(2.0))


def softplus(x):
    return np.logaddexp(0.0, x)


def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0.0, 1.0, e) / (1.0 + e)


def sinc(x):
    return np.sinc(x / math.pi)


def largest(groups):
    return groups.max(axis=2)


where, power, absolute, sqrt, floor = np.where, np.power, np.abs, np.sqrt, np.floor
exp, expm1, log, log1p, sin, cos = np.exp, np.expm1, np.log, np.log1p, np.sin, np.cos
sinh, cosh, tanh, asinh, atan = np.sinh, np.cosh, np.tanh, np.arcsinh, np.arctan
erf = np.vectorize(math.erf, otypes=[float])
)";

} // namespace

std::string_view pytorchPrelude() {
    return kPytorch;
}

std::string_view numpyPrelude() {
    return kNumpy;
}

} // namespace actiscope
