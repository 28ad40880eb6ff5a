#pragma once
// glibc's own allocator, which Swift's Glibc module leaves out.
#include <malloc.h>
