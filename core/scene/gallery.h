#pragma once

#include "core/analysis/line/properties.h"
#include "core/session/session.h"

#include <optional>
#include <vector>

namespace actiscope {

/// One function of the gallery: as the session has it if it is the chosen one, else with its
/// default parameters.
struct GalleryEntry {
    Activation activation;
    Properties properties;
};

/// Every function that passes the session's filter, family by family. Properties of functions with
/// default parameters are computed once per process (some ten milliseconds).
std::vector<GalleryEntry> galleryEntries(const Session& session);

/// The chosen function if the filter leaves it out: it stays in sight all the same.
std::optional<GalleryEntry> leftOutChoice(const Session& session);

/// Whether a function has every property that the filter asks for, and none that it excludes.
bool passes(const GalleryFilter& filter, const GalleryEntry& entry);

/// What the drawing of an entry is told by: the note of its row, which holds for the default
/// parameters; nothing for others.
bool noteHolds(const GalleryEntry& entry);

/// The functions of the gallery as CSV: id, name, family, ranges, saturation, moments.
std::string galleryCsv(const Session& session);

} // namespace actiscope
