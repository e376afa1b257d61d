#pragma once

/// Marks a text of the core for the translators (context "core"). The core has no Qt: the text
/// stays English here and ui looks its translation up where it is shown.
#define ACTISCOPE_TEXT(text) text
