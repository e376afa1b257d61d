#include "core/session/settings/setting_rows.h"
#include "core/text/number_text.h"

namespace actiscope {
namespace {

using namespace setting_rows;

constexpr Names<GalleryFilter::Property, GalleryFilter::kProperties> kProperties{
    {"saturating", "bounded", "smooth", "monotone", "zero_centred", "adjustable"}};

const TextDomain kFilter{"a list with commas between of " + domainText(kProperties.domain())};

void writeFilter(Session& session, const SettingValue& value) {
    GalleryFilter filter;
    for (const std::string_view part : text::split(std::get<std::string>(value), ',')) {
        const std::string name(text::trimmed(part));
        checked("gallery_filter", kProperties.domain(), name);
        filter.wanted[static_cast<std::size_t>(kProperties.value(name))] = true;
    }
    session.gallery = filter;
}

std::string filterText(const GalleryFilter& filter) {
    std::string text;
    for (std::size_t i = 0; i < filter.wanted.size(); ++i) {
        if (filter.wanted[i]) {
            text.append(text.empty() ? "" : ",").append(kProperties.names[i]);
        }
    }
    return text;
}

} // namespace

std::vector<Setting> gallerySettings() {
    return {
        {"gallery_filter", Section::general,
         "properties that a function of the gallery must have; empty = all functions", kFilter,
         [](const Session& s) -> SettingValue { return filterText(s.gallery); }, writeFilter},
    };
}

} // namespace actiscope
