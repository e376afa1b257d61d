#pragma once

#include "core/scene/feature_scene.h"
#include "ui/controls/choice.h"

#include <QString>

#include <vector>

namespace actiscope::ui {

/// The numbers of the Features view in words; the same for window, file and screen reader.

/// "Unit 2 of the network", "Four neurons that multiply", …
QString subjectText(Subject subject);
/// All of them, as a list shows them.
std::vector<Choice<Subject>> subjectChoices();

/// Why there is nothing to expand, and what helps; empty without a problem.
QString problemText(SceneProblem problem);

/// "f(x1 + x2 + 0.5) ≈ ": what stands before the polynomial.
QString formulaStart(const FeatureResult& result, const FeaturesView& view);

/// "f″(b)·w1·w2": where the coefficient of a term comes from.
QString coefficientText(int i, int j, Subject subject);

/// "f(x1 + x2 + 0.5) ≈ 0.622 + 0.235·x1 + …": the formula with its numbers.
QString formulaText(const FeatureResult& result, const FeaturesView& view, int mostTerms);

/// Radius, errors near the centre, inside and outside, products, interaction: a line each.
QString numbersText(const FeatureResult& result, const FeaturesView& view);

/// One sentence for screen readers.
QString featuresDescription(const FeatureResult& result, const FeaturesView& view);

} // namespace actiscope::ui
