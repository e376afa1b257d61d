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

/// "f(x1 + x2 + 0.5) ≈ 0.622 + 0.235·x1 + …": the formula with its numbers.
QString formulaText(const FeatureResult& result, const FeaturesView& view, int mostTerms);

/// Radius, errors inside and outside, products, interaction: a line each.
QString numbersText(const FeatureResult& result, const FeaturesView& view);

/// One sentence for screen readers.
QString featuresDescription(const FeatureResult& result, const FeaturesView& view);

/// "squares", "products", "cubes", … for a term; empty for constant and linear ones.
QString termKind(int i, int j);

} // namespace actiscope::ui
