#pragma once

namespace actiscope::numeric {

/// While it lives, the calling thread treats subnormal floats as 0: near a saturated unit gradients
/// decay into them, and the processor handles each one a hundred times slower.
class FlushDenormals {
public:
    FlushDenormals() : FlushDenormals(true) {}
    ~FlushDenormals();
    FlushDenormals(const FlushDenormals&) = delete;
    FlushDenormals& operator=(const FlushDenormals&) = delete;

protected:
    explicit FlushDenormals(bool flush);

private:
    unsigned m_before;
};

/// The opposite: exact analysis, which bisects down to the smallest numbers, asks for it wherever
/// it is called from.
class KeepDenormals : private FlushDenormals {
public:
    KeepDenormals() : FlushDenormals(false) {}
};

} // namespace actiscope::numeric
