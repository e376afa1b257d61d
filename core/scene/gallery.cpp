#include "core/scene/gallery.h"

#include "core/activation/catalogue.h"
#include "core/text/csv_writer.h"

#include <utility>

namespace actiscope {
namespace {

constexpr double kEpsilon = CurveView().epsilon;

bool has(GalleryFilter::Property property, const GalleryEntry& entry) {
    const Properties& p = entry.properties;
    switch (property) {
    case GalleryFilter::saturating:
        return p.left != Saturation::none || p.right != Saturation::none;
    case GalleryFilter::bounded:
        return p.range.lowest.has_value() && p.range.highest.has_value();
    case GalleryFilter::smooth:
        return p.kinks.empty() && p.jumps.empty();
    case GalleryFilter::monotone:
        return p.monotone;
    case GalleryFilter::zeroCentred:
        return p.zeroCentred;
    case GalleryFilter::adjustable:
        return !entry.activation.definition().parameters.empty();
    }
    return false;
}

/// Entries with default parameters in the order of the catalogue.
const std::vector<GalleryEntry>& defaults() {
    static const std::vector<GalleryEntry> entries = [] {
        std::vector<GalleryEntry> all;
        for (const ActivationDefinition& row : catalogue()) {
            const Activation activation(row);
            all.push_back({activation, computeProperties(activation, kEpsilon)});
        }
        return all;
    }();
    return entries;
}

/// The entry with the parameters that the session has.
GalleryEntry chosenEntry(const Session& session, GalleryEntry entry) {
    return entry.activation == session.activation()
               ? entry
               : GalleryEntry{session.activation(),
                              computeProperties(session.activation(), kEpsilon)};
}

std::string_view saturationName(Saturation saturation) {
    switch (saturation) {
    case Saturation::none:
        return "none";
    case Saturation::soft:
        return "soft";
    case Saturation::hard:
        return "hard";
    }
    return {};
}

} // namespace

bool passes(const GalleryFilter& filter, const GalleryEntry& entry) {
    using Wish = GalleryFilter::Wish;
    for (std::size_t i = 0; i < filter.wishes.size(); ++i) {
        if (filter.wishes[i] != Wish::either &&
            (filter.wishes[i] == Wish::is) != has(static_cast<GalleryFilter::Property>(i), entry)) {
            return false;
        }
    }
    return true;
}

bool noteHolds(const GalleryEntry& entry) {
    const ActivationDefinition& row = entry.activation.definition();
    return !row.showcase.note.empty() && entry.activation == Activation(row);
}

std::vector<GalleryEntry> galleryEntries(const Session& session) {
    std::vector<GalleryEntry> entries;
    for (const Family family : families()) {
        for (GalleryEntry entry : defaults()) {
            const ActivationDefinition& row = entry.activation.definition();
            if (row.family != family) {
                continue;
            }
            if (row.id == session.activation().id()) {
                entry = chosenEntry(session, std::move(entry));
            }
            if (passes(session.gallery, entry)) {
                entries.push_back(entry);
            }
        }
    }
    return entries;
}

std::optional<GalleryEntry> leftOutChoice(const Session& session) {
    for (const GalleryEntry& entry : defaults()) {
        if (entry.activation.id() == session.activation().id()) {
            GalleryEntry chosen = chosenEntry(session, entry);
            if (!passes(session.gallery, chosen)) {
                return chosen;
            }
        }
    }
    return std::nullopt;
}

std::string galleryCsv(const Session& session) {
    text::CsvWriter csv;
    csv.line("id,name,family,lowest,highest,slope_lowest,slope_highest,left,right,mean,"
             "mean_square,mean_square_derivative");
    for (const GalleryEntry& entry : galleryEntries(session)) {
        const ActivationDefinition& row = entry.activation.definition();
        const Properties& p = entry.properties;
        csv.row(row.id, row.name, familyName(row.family), p.range.lowest, p.range.highest,
                p.derivativeRange.lowest, p.derivativeRange.highest, saturationName(p.left),
                saturationName(p.right), p.gaussian.mean, p.gaussian.meanSquare,
                p.gaussian.meanSquareDerivative);
    }
    return csv.text();
}

} // namespace actiscope
