#pragma once

namespace actiscope::numeric {

/// While it lives, the calling thread treats subnormal floats as 0: near a saturated unit gradients
/// decay into them, and the processor handles each one a hundred times slower.
class FlushDenormals {
public:
    FlushDenormals();
    ~FlushDenormals();
    FlushDenormals(const FlushDenormals&) = delete;
    FlushDenormals& operator=(const FlushDenormals&) = delete;

private:
    unsigned m_before;
};

} // namespace actiscope::numeric
