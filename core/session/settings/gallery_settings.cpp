#include "core/session/settings/setting_rows.h"
#include "core/text/number_text.h"

namespace actiscope {
namespace {

using namespace setting_rows;

constexpr Names<GalleryFilter::Property, GalleryFilter::kProperties> kProperties{
    {"saturating", "bounded", "smooth", "monotone", "zero_centred", "adjustable"}};

/// Before a property that a function shall not have. A property alone is one that it shall have, as
/// it was before there was a "not".
constexpr std::string_view kNot = "not ";

const TextDomain kFilter{"a list with commas between of " + domainText(kProperties.domain()) +
                         ", each also with 'not ' before it"};

void writeFilter(Session& session, const SettingValue& value) {
    using Wish = GalleryFilter::Wish;
    GalleryFilter filter;
    for (const std::string_view part : text::split(std::get<std::string>(value), ',')) {
        std::string_view name = text::trimmed(part);
        const bool negated = name.starts_with(kNot);
        if (negated) {
            name = text::trimmed(name.substr(kNot.size()));
        }
        checked("gallery_filter", kProperties.domain(), std::string(name));
        filter.wishes[static_cast<std::size_t>(kProperties.value(name))] =
            negated ? Wish::isNot : Wish::is;
    }
    session.gallery = filter;
}

std::string filterText(const GalleryFilter& filter) {
    std::string text;
    for (std::size_t i = 0; i < filter.wishes.size(); ++i) {
        if (filter.wishes[i] != GalleryFilter::Wish::either) {
            text.append(text.empty() ? "" : ",")
                .append(filter.wishes[i] == GalleryFilter::Wish::isNot ? kNot : "")
                .append(kProperties.names[i]);
        }
    }
    return text;
}

} // namespace

std::vector<Setting> gallerySettings() {
    return {
        {"gallery_filter", Section::general,
         "properties that a function of the gallery must have, or not; empty = all functions",
         kFilter, [](const Session& s) -> SettingValue { return filterText(s.gallery); },
         writeFilter},
    };
}

} // namespace actiscope
