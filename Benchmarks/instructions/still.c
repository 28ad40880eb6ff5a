// Loaded into a server whose instructions callgrind counts, so that they repeat to the digit.

#define _GNU_SOURCE
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
#include <valgrind/callgrind.h>

enum { noon_of_2006 = 1136116800, uptime = 1000000 };

// What asks for a count: the numbers so far are written, and start at 0 again.
static const char mark[] = "GET /livez ";

// valgrind 3.19 writes into the mask of sigsuspend; libdispatch's is a constant.
int sigsuspend(const sigset_t *mask)
{
  sigset_t copy = *mask;
  return (int)syscall(SYS_rt_sigsuspend, &copy, _NSIG / 8);
}

static int is_of_the_library(void)
{
  char name[16] = "";
  prctl(PR_GET_NAME, name);
  return strncmp(name, "MHD-", 4) == 0;
}

// For the threads that serve, time stands still: to write a time, and to find the place of a
// duration in a histogram, takes more or less as the digits are.
int clock_gettime(clockid_t clock, struct timespec *now)
{
  if (!is_of_the_library()) return (int)syscall(SYS_clock_gettime, clock, now);
  *now = (struct timespec){ .tv_sec = clock == CLOCK_REALTIME ? noon_of_2006 : uptime };
  return 0;
}

time_t time(time_t *now)
{
  struct timespec exact;
  clock_gettime(CLOCK_REALTIME, &exact);
  if (now != NULL) *now = exact.tv_sec;
  return exact.tv_sec;
}

// In the thread that serves and between two requests: a count asked for from outside would wake it.
ssize_t recv(int descriptor, void *bytes, size_t size, int flags)
{
  ssize_t count = syscall(SYS_recvfrom, descriptor, bytes, size, flags, NULL, NULL);
  if (count >= (ssize_t)strlen(mark) && memcmp(bytes, mark, strlen(mark)) == 0)
    CALLGRIND_DUMP_STATS;
  return count;
}
