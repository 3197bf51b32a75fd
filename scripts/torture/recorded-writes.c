/* Writes down in which order a disk is asked to keep what, for `npm run torture` alone: loaded before the C library, it adds a line
   to RECORD_LOG for each write, truncation, synchronisation, new name, renaming and removal under RECORD_FOLDER, and the bytes of each write to
   RECORD_LOG.bytes. Nothing of this ships. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define REAL(name, ...) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))(__VA_ARGS__)

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static int log_fd = -1, bytes_fd = -1;
static long long bytes_at;

static int opened(void) {
  char name[4096];
  const char *log = getenv("RECORD_LOG");
  if (!log) return 0;
  if (log_fd >= 0) return 1;
  log_fd = REAL(open64, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  snprintf(name, sizeof name, "%s.bytes", log);
  bytes_fd = REAL(open64, name, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  return log_fd >= 0 && bytes_fd >= 0;
}

/* The folder itself counts too: its synchronisation keeps the names in it. */
static int in_folder(const char *path) {
  const char *folder = getenv("RECORD_FOLDER");
  if (!folder || !path) return 0;
  size_t length = strlen(folder);
  return strncmp(path, folder, length) == 0 && (path[length] == 0 || path[length] == '/');
}

static int path_of(int fd, char *path, size_t room) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, room - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return in_folder(path);
}

static unsigned long long inode_of(int fd) {
  struct stat found;
  return fstat(fd, &found) == 0 ? (unsigned long long)found.st_ino : 0;
}

static void line(const char *format, ...) {
  char text[9000];
  va_list words;
  va_start(words, format);
  int length = vsnprintf(text, sizeof text, format, words);
  va_end(words);
  if (log_fd >= 0 && REAL(write, log_fd, text, (size_t)length) < 0) return;
}

static void wrote(int fd, const void *bytes, ssize_t length, long long at) {
  char path[4096];
  if (length <= 0 || !opened() || !path_of(fd, path, sizeof path)) return;
  pthread_mutex_lock(&turn);
  if (REAL(pwrite64, bytes_fd, bytes, (size_t)length, bytes_at) == length) {
    line("write\t%llu\t%lld\t%lld\t%lld\n", inode_of(fd), at, (long long)length, bytes_at);
    bytes_at += length;
  }
  pthread_mutex_unlock(&turn);
}

static void told(int fd, const char *what, long long length) {
  char path[4096];
  if (!opened() || !path_of(fd, path, sizeof path)) return;
  pthread_mutex_lock(&turn);
  line("%s\t%llu\t%lld\t%s\n", what, inode_of(fd), length, path);
  pthread_mutex_unlock(&turn);
}

static void named(const char *what, const char *from, const char *to) {
  if (!opened() || !(in_folder(from) || in_folder(to))) return;
  pthread_mutex_lock(&turn);
  line("%s\t%s\t%s\n", what, from, to);
  pthread_mutex_unlock(&turn);
}

/* Bytes that the kernel copies by itself are read back, so that they are known. */
static void copied(int to, long long from, ssize_t length) {
  char part[65536], path[4096], own[64];
  if (length <= 0 || !opened() || !path_of(to, path, sizeof path)) return;
  snprintf(own, sizeof own, "/proc/self/fd/%d", to);
  int fd = REAL(open64, own, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return;
  for (ssize_t done = 0; done < length;) {
    ssize_t want = length - done < (ssize_t)sizeof part ? length - done : (ssize_t)sizeof part;
    ssize_t got = pread64(fd, part, (size_t)want, from + done);
    if (got <= 0) break;
    wrote(to, part, got, from + done);
    done += got;
  }
  close(fd);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  ssize_t done = REAL(write, fd, bytes, length);
  if (done > 0 && getenv("RECORD_LOG")) wrote(fd, bytes, done, (long long)lseek64(fd, 0, SEEK_CUR) - done);
  return done;
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
  ssize_t done = REAL(pwrite, fd, bytes, length, at);
  wrote(fd, bytes, done, at);
  return done;
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
  ssize_t done = REAL(pwrite64, fd, bytes, length, at);
  wrote(fd, bytes, done, at);
  return done;
}
ssize_t copy_file_range(int from, off64_t *from_at, int to, off64_t *to_at, size_t length, unsigned flags) {
  long long at = to_at ? *to_at : (long long)lseek64(to, 0, SEEK_CUR);
  ssize_t done = REAL(copy_file_range, from, from_at, to, to_at, length, flags);
  copied(to, at, done);
  return done;
}
ssize_t sendfile(int to, int from, off_t *from_at, size_t length) {
  long long at = (long long)lseek64(to, 0, SEEK_CUR);
  ssize_t done = REAL(sendfile, to, from, from_at, length);
  copied(to, at, done);
  return done;
}
ssize_t sendfile64(int to, int from, off64_t *from_at, size_t length) {
  long long at = (long long)lseek64(to, 0, SEEK_CUR);
  ssize_t done = REAL(sendfile64, to, from, from_at, length);
  copied(to, at, done);
  return done;
}
int ftruncate(int fd, off_t length) {
  int result = REAL(ftruncate, fd, length);
  if (result == 0) told(fd, "truncate", length);
  return result;
}
int ftruncate64(int fd, off64_t length) {
  int result = REAL(ftruncate64, fd, length);
  if (result == 0) told(fd, "truncate", length);
  return result;
}
int fsync(int fd) {
  int result = REAL(fsync, fd);
  if (result == 0) told(fd, "sync", 0);
  return result;
}
int fdatasync(int fd) {
  int result = REAL(fdatasync, fd);
  if (result == 0) told(fd, "sync", 0);
  return result;
}

static int opening(const char *path, int flags, int fd, int was_there) {
  if (fd < 0 || !in_folder(path)) return fd;
  if (!was_there && (flags & O_CREAT)) told(fd, "create", 0);
  if (was_there && (flags & O_TRUNC)) told(fd, "truncate", 0);
  return fd;
}
#define OPEN(name)                                                      \
  int name(const char *path, int flags, ...) {                          \
    va_list words;                                                      \
    va_start(words, flags);                                             \
    mode_t mode = (flags & O_CREAT) ? va_arg(words, mode_t) : 0;        \
    va_end(words);                                                      \
    int was_there = access(path, F_OK) == 0;                            \
    return opening(path, flags, REAL(name, path, flags, mode), was_there); \
  }
OPEN(open)
OPEN(open64)

int unlink(const char *path) {
  int result = REAL(unlink, path);
  if (result == 0) named("remove", path, "");
  return result;
}
int unlinkat(int fd, const char *path, int flags) {
  int result = REAL(unlinkat, fd, path, flags);
  if (result == 0 && fd == AT_FDCWD) named("remove", path, "");
  return result;
}
int remove(const char *path) {
  int result = REAL(remove, path);
  if (result == 0) named("remove", path, "");
  return result;
}
int rename(const char *from, const char *to) {
  int result = REAL(rename, from, to);
  if (result == 0) named("rename", from, to);
  return result;
}
