#include "core/formula/functions.h"

#include <algorithm>
#include <array>
#include <numbers>

namespace actiscope::formula {
namespace {

using Arguments = std::span<const Node>;

template <Op op>
Node one(Arguments a) {
    return {op, {a[0]}};
}

/// max and min of any number of values, from the left.
template <Op op>
Node folded(Arguments a) {
    Node tree = a[0];
    for (const Node& next : a.subspan(1)) {
        tree = {op, {std::move(tree), next}};
    }
    return tree;
}

Node plus(Node a, Node b) {
    return {Op::add, {std::move(a), std::move(b)}};
}
Node minus(Node a, Node b) {
    return {Op::subtract, {std::move(a), std::move(b)}};
}
Node times(Node a, Node b) {
    return {Op::multiply, {std::move(a), std::move(b)}};
}
Node over(Node a, Node b) {
    return {Op::divide, {std::move(a), std::move(b)}};
}
Node square(const Node& u) {
    return powerNode(u, Node(2.0));
}
Node where(Node condition, Node yes, Node no) {
    return {Op::select, {std::move(condition), std::move(yes), std::move(no)}};
}
Node atLeastZero(const Node& u) {
    return {Op::greaterEqual, {u, Node(0.0)}};
}

const BuiltIn kRows[] = {
    {"abs", 1, 1, one<Op::abs>},
    {"sqrt", 1, 1, one<Op::sqrt>},
    {"cbrt", 1, 1,
     [](Arguments a) {
         const Node third(1.0 / 3.0);
         return where(atLeastZero(a[0]), Node(Op::power, {a[0], third}),
                      negated({Op::power, {negated(a[0]), third}}));
     }},
    {"exp", 1, 1, one<Op::exp>},
    {"exp2", 1, 1,
     [](Arguments a) {
         return Node(Op::power, {Node(2.0), a[0]});
     }},
    {"expm1", 1, 1, one<Op::expm1>},
    {"log", 1, 1, one<Op::log>},
    {"ln", 1, 1, one<Op::log>},
    {"log2", 1, 1,
     [](Arguments a) {
         return over({Op::log, {a[0]}}, Node(std::numbers::ln2));
     }},
    {"log10", 1, 1,
     [](Arguments a) {
         return over({Op::log, {a[0]}}, Node(std::numbers::ln10));
     }},
    {"log1p", 1, 1, one<Op::log1p>},
    {"sin", 1, 1, one<Op::sin>},
    {"cos", 1, 1, one<Op::cos>},
    {"tan", 1, 1,
     [](Arguments a) {
         return over({Op::sin, {a[0]}}, {Op::cos, {a[0]}});
     }},
    {"asin", 1, 1,
     [](Arguments a) {
         const Node root(Op::sqrt, {times(minus(Node(1.0), a[0]), plus(Node(1.0), a[0]))});
         return Node(Op::atan, {over(a[0], root)});
     }},
    {"acos", 1, 1,
     [](Arguments a) { // π/2 − asin u = 2·atan √((1 − u)/(1 + u))
         return times(
             Node(2.0),
             {Op::atan, {Node(Op::sqrt, {over(minus(Node(1.0), a[0]), plus(Node(1.0), a[0]))})}});
     }},
    {"atan", 1, 1, one<Op::atan>},
    {"sinh", 1, 1, one<Op::sinh>},
    {"cosh", 1, 1, one<Op::cosh>},
    {"tanh", 1, 1, one<Op::tanh>},
    {"coth", 1, 1,
     [](Arguments a) {
         return over(Node(1.0), {Op::tanh, {a[0]}});
     }},
    {"sech", 1, 1, [](Arguments a) { return sechOf(a[0]); }},
    {"csch", 1, 1,
     [](Arguments a) {
         return over(Node(1.0), {Op::sinh, {a[0]}});
     }},
    {"asinh", 1, 1, one<Op::asinh>},
    {"acosh", 1, 1,
     [](Arguments a) { // log1p keeps the digits near 1; two roots do not overflow
         const Node less = minus(a[0], Node(1.0));
         return Node(Op::log1p,
                     {plus(less, times({Op::sqrt, {less}}, {Op::sqrt, {plus(a[0], Node(1.0))}}))});
     }},
    {"atanh", 1, 1,
     [](Arguments a) {
         return times(Node(0.5), minus({Op::log1p, {a[0]}}, {Op::log1p, {negated(a[0])}}));
     }},
    {"sinc", 1, 1, one<Op::sinc>},
    {"erf", 1, 1, one<Op::erf>},
    {"erfc", 1, 1, // 2·Φ(−√2·u), which keeps the tail
     [](Arguments a) {
         return times(Node(2.0), {Op::normalCdf, {times(Node(-std::numbers::sqrt2), a[0])}});
     }},
    {"normcdf", 1, 1, one<Op::normalCdf>},
    {"phi_cdf", 1, 1, one<Op::normalCdf>},
    {"Φ", 1, 1, one<Op::normalCdf>},
    {"sigmoid", 1, 1, one<Op::sigmoid>},
    {"σ", 1, 1, one<Op::sigmoid>},
    {"softplus", 1, 1, one<Op::softplus>},
    {"softsign", 1, 1, [](Arguments a) { return softsignOf(a[0]); }},
    {"sign", 1, 1,
     [](Arguments a) {
         const Node negative(Op::greater, {Node(0.0), a[0]});
         return minus({Op::greater, {a[0], Node(0.0)}}, negative);
     }},
    {"floor", 1, 1, one<Op::floor>},
    {"ceil", 1, 1,
     [](Arguments a) {
         return negated({Op::floor, {negated(a[0])}});
     }},
    {"round", 1, 1, [](Arguments a) { return Node(Op::floor, {plus(a[0], Node(0.5))}); }},
    {"pow", 2, 2, [](Arguments a) { return powerNode(a[0], a[1]); }},
    {"max", 2, kAnyNumber, folded<Op::maximum>},
    {"min", 2, kAnyNumber, folded<Op::minimum>},
    {"clip", 3, 3,
     [](Arguments a) {
         return Node(Op::minimum, {{Op::maximum, {a[0], a[1]}}, a[2]});
     }},
    {"clamp", 3, 3,
     [](Arguments a) {
         return Node(Op::minimum, {{Op::maximum, {a[0], a[1]}}, a[2]});
     }},
    {"if", 3, 3, [](Arguments a) { return where(a[0], a[1], a[2]); }},
    {"where", 3, 3, [](Arguments a) { return where(a[0], a[1], a[2]); }},
};

} // namespace

std::span<const BuiltIn> builtIns() {
    return kRows;
}

Node sechOf(const Node& u) {
    const auto side = [](const Node& falling) { // falling ≤ 0
        return times(times(Node(2.0), {Op::exp, {falling}}),
                     {Op::sigmoid, {scaled(-2.0, falling)}});
    };
    return where(atLeastZero(u), side(negated(u)), side(u));
}

Node softsignOf(const Node& u) {
    const Node one(1.0);
    const Node far = minus(one, over(one, plus(one, u)));
    const Node farLeft = minus(over(one, minus(one, u)), one);
    const Node near = where(atLeastZero(u), over(u, plus(one, u)), over(u, minus(one, u)));
    return where({Op::greater, {u, one}}, far,
                 where({Op::greater, {Node(-1.0), u}}, farLeft, near));
}

Node rootSumOf(const Node& u, const Node& c) {
    const Node root(Op::sqrt, {plus(square(u), c)});
    return where(atLeastZero(u), plus(u, root), over(c, minus(root, u)));
}

bool isComparison(std::string_view symbol) {
    constexpr std::array<std::string_view, 6> kAll{">", "<", ">=", "<=", "==", "!="};
    return std::ranges::find(kAll, symbol) != kAll.end();
}

Node compared(std::string_view symbol, Node a, Node b) {
    if (symbol == ">") {
        return {Op::greater, {std::move(a), std::move(b)}};
    }
    if (symbol == "<") {
        return {Op::greater, {std::move(b), std::move(a)}};
    }
    if (symbol == ">=") {
        return {Op::greaterEqual, {std::move(a), std::move(b)}};
    }
    if (symbol == "<=") {
        return {Op::greaterEqual, {std::move(b), std::move(a)}};
    }
    const Node equal(Op::select,
                     {Node(Op::greaterEqual, {a, b}), Node(Op::greaterEqual, {b, a}), Node(0.0)});
    return symbol == "==" ? equal : Node(Op::select, {equal, Node(0.0), Node(1.0)});
}

} // namespace actiscope::formula
