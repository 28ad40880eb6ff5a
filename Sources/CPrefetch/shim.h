#pragma once

// Asks for the memory at a place that is read soon, and waits for nothing: Swift has no word for it.
static inline void cprefetch_read(const void *place) { __builtin_prefetch(place); }
