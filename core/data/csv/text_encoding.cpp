#include "core/data/csv/text_encoding.h"

#include "core/errors.h"

#include <cstdint>

namespace actiscope {
namespace {

void append(std::string& text, std::uint32_t code) {
    const auto tail = [&](int shift) {
        text.push_back(static_cast<char>(0x80u | ((code >> shift) & 0x3Fu)));
    };
    if (code < 0x80) {
        text.push_back(static_cast<char>(code));
    } else if (code < 0x800) {
        text.push_back(static_cast<char>(0xC0u | (code >> 6)));
        tail(0);
    } else if (code < 0x10000) {
        text.push_back(static_cast<char>(0xE0u | (code >> 12)));
        tail(6);
        tail(0);
    } else {
        text.push_back(static_cast<char>(0xF0u | (code >> 18)));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::string fromUtf16(std::string_view bytes, bool bigEnd) {
    if (bytes.size() % 2 != 0) {
        throw InputError("the UTF-16 text ends within a character");
    }
    const auto unit = [&](std::size_t at) -> std::uint32_t {
        const std::uint32_t first = static_cast<unsigned char>(bytes[at]);
        const std::uint32_t second = static_cast<unsigned char>(bytes[at + 1]);
        return bigEnd ? first << 8 | second : second << 8 | first;
    };
    std::string text;
    text.reserve(bytes.size() / 2);
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        std::uint32_t code = unit(i);
        if (code >= 0xD800 && code < 0xE000) { // a pair stands for one character
            const std::uint32_t low = i + 3 < bytes.size() ? unit(i + 2) : 0;
            if (code >= 0xDC00 || low < 0xDC00 || low >= 0xE000) {
                throw InputError("the UTF-16 text holds half of a character");
            }
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            i += 2;
        }
        append(text, code);
    }
    return text;
}

} // namespace

std::string toUtf8(std::string bytes) {
    const std::string_view view = bytes;
    if (view.starts_with("\xEF\xBB\xBF")) {
        return bytes.substr(3);
    }
    if (view.starts_with("\xFF\xFE") || view.starts_with("\xFE\xFF")) {
        return fromUtf16(view.substr(2), view.front() == '\xFE');
    }
    return bytes;
}

} // namespace actiscope
