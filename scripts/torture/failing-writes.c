/* A disk that fails on purpose, for `npm run torture` alone: loaded before the C library, it lets the n-th write to a file whose
   path holds FAULT_MATCH fail with FAULT_ERRNO, once or (FAULT_STICKY) from then on. Nothing of this ships. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

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
  int length = snprintf(text, sizeof text, "%ld\n", now);
  ssize_t (*real)(int, const void *, size_t, off64_t) = dlsym(RTLD_NEXT, "pwrite64");
  if (fd >= 0 && real(fd, text, (size_t)length, 0) < 0) return;
}

static int fails(int fd) {
  if (!is_ours(fd)) return 0;
  long now = __atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST);
  tell(now);
  const char *at = getenv("FAULT_AT");
  const char *code = getenv("FAULT_ERRNO");
  long wanted = at ? atol(at) : 0;
  if (wanted == 0 || now < wanted || (now > wanted && !getenv("FAULT_STICKY"))) return 0;
  errno = code ? atoi(code) : EIO;
  return 1;
}

#define REAL(name, ...) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))(__VA_ARGS__)

ssize_t write(int fd, const void *bytes, size_t length) { return fails(fd) ? -1 : REAL(write, fd, bytes, length); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
  return fails(fd) ? -1 : REAL(pwrite, fd, bytes, length, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
  return fails(fd) ? -1 : REAL(pwrite64, fd, bytes, length, at);
}
int ftruncate(int fd, off_t length) { return fails(fd) ? -1 : REAL(ftruncate, fd, length); }
int ftruncate64(int fd, off64_t length) { return fails(fd) ? -1 : REAL(ftruncate64, fd, length); }
int fsync(int fd) { return fails(fd) ? -1 : REAL(fsync, fd); }
int fdatasync(int fd) { return fails(fd) ? -1 : REAL(fdatasync, fd); }
