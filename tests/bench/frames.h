#pragma once

#include <QElapsedTimer>

#include <vector>

// What the parts of the benchmark of frames share.

inline double milliseconds(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Time that the calling thread has worked; what other programs take of the processor is not in it.
double threadMilliseconds();

/// Precondition: there are values; share in [0, 1].
double percentile(std::vector<double> values, double share);

/// User and system time of all threads of this program so far, in ms: what a frame costs however
/// busy the machine is.
double cpuMilliseconds();

/// "what: median 1.0 ms, p95 2.0 ms, max 3.0 ms", then the same of the CPU time where it was taken.
void printFrames(const char* what, const std::vector<double>& latencies,
                 const std::vector<double>& cpu = {});

/// A unit of the Approximation view dragged by its handle.
void measureHandles();
/// The sliders of the Gradients view.
void measureGradients();
