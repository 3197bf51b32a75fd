/* A disk that fails on purpose, for `npm run torture` alone: loaded before the C library, it lets the n-th write to a file whose
   path holds FAULT_MATCH fail with FAULT_ERRNO, once or (FAULT_STICKY) from then on; with FAULT_SHORT half of it is written first.
   The count begins anew with each new FAULT_RUN. Nothing of this ships. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/types.h>
#include <unistd.h>

#define REAL(name, ...) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))(__VA_ARGS__)

static long count;
static int is_ours(int fd) {
  char link[64], path[4096];
  const char *match = getenv("FAULT_MATCH");
  if (!match) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return strstr(path, match) != NULL;
}

/* How many there were, for whoever chooses n. */
static void tell(long now) {
  const char *file = getenv("FAULT_COUNT");
  static int fd = -1;
  char text[32];
  if (!file) return;
  if (fd < 0) fd = open(file, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  int length = snprintf(text, sizeof text, "%020ld\n", now);
  if (fd >= 0 && REAL(pwrite64, fd, text, (size_t)length, 0) < 0) return;
}

static void begin_anew(void) {
  static char last[32];
  const char *run = getenv("FAULT_RUN");
  if (!run || strcmp(run, last) == 0) return;
  snprintf(last, sizeof last, "%s", run);
  __atomic_store_n(&count, 0, __ATOMIC_SEQ_CST);
}

enum { works, fails_first, fails_later };

static int turn(int fd) {
  if (!is_ours(fd)) return works;
  begin_anew();
  long now = __atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST);
  tell(now);
  const char *at = getenv("FAULT_AT");
  const char *code = getenv("FAULT_ERRNO");
  long wanted = at ? atol(at) : 0;
  if (wanted == 0 || now < wanted || (now > wanted && !getenv("FAULT_STICKY"))) return works;
  errno = code ? atoi(code) : EIO;
  return now == wanted ? fails_first : fails_later;
}

static int fails(int fd) { return turn(fd) != works; }

/* How much of a write is done: all of it, half of the one at which the disk gives up, or (-1) nothing. */
static ssize_t done_of(int fd, size_t length) {
  int how = turn(fd);
  if (how == works) return (ssize_t)length;
  return how == fails_first && length > 1 && getenv("FAULT_SHORT") ? (ssize_t)(length / 2) : -1;
}

ssize_t write(int fd, const void *bytes, size_t length) {
  ssize_t part = done_of(fd, length);
  return part < 0 ? -1 : REAL(write, fd, bytes, (size_t)part);
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
  ssize_t part = done_of(fd, length);
  return part < 0 ? -1 : REAL(pwrite, fd, bytes, (size_t)part, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
  ssize_t part = done_of(fd, length);
  return part < 0 ? -1 : REAL(pwrite64, fd, bytes, (size_t)part, at);
}
ssize_t copy_file_range(int from, off64_t *from_at, int to, off64_t *to_at, size_t length, unsigned flags) {
  return fails(to) ? -1 : REAL(copy_file_range, from, from_at, to, to_at, length, flags);
}
ssize_t sendfile(int to, int from, off_t *at, size_t length) {
  return fails(to) ? -1 : REAL(sendfile, to, from, at, length);
}
ssize_t sendfile64(int to, int from, off64_t *at, size_t length) {
  return fails(to) ? -1 : REAL(sendfile64, to, from, at, length);
}
int ftruncate(int fd, off_t length) { return fails(fd) ? -1 : REAL(ftruncate, fd, length); }
int ftruncate64(int fd, off64_t length) { return fails(fd) ? -1 : REAL(ftruncate64, fd, length); }
int fsync(int fd) { return fails(fd) ? -1 : REAL(fsync, fd); }
int fdatasync(int fd) { return fails(fd) ? -1 : REAL(fdatasync, fd); }
