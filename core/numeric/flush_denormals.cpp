#include "core/numeric/flush_denormals.h"

#if defined(__SSE__)
#include <xmmintrin.h>
#endif

namespace actiscope::numeric {

FlushDenormals::FlushDenormals(bool flush) : m_before(0) {
#if defined(__SSE__)
    constexpr unsigned kFlushToZero = 0x8000;
    constexpr unsigned kDenormalsAreZero = 0x0040;
    m_before = _mm_getcsr();
    constexpr unsigned kBoth = kFlushToZero | kDenormalsAreZero;
    _mm_setcsr(flush ? m_before | kBoth : m_before & ~kBoth);
#else
    static_cast<void>(flush);
#endif
}

FlushDenormals::~FlushDenormals() {
#if defined(__SSE__)
    _mm_setcsr(m_before);
#endif
}

} // namespace actiscope::numeric
