// Makes a chosen call of the operating system fail, or the process die there: loaded before the program with LD_PRELOAD.
//
//   SHIM_PREFIX  only calls about paths that begin so, or about files that were opened by such paths, count
//   SHIM_FN      the call, such as "rename"; "any" for all of them; "change" for those that change something
//   SHIM_K       which of them, counted from 1; 0 for none
//   SHIM_ERR     the errno of the failure
//   SHIM_MODE    FAIL (default), SHORT (read and write do a half), LOSE (a close that loses what was written), DIE
//   SHIM_COUNT   a file for the number of calls that counted, written when the process ends

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_FILES = 4096 };
static char watched[MOST_FILES];
static long count;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *prefix, *function, *mode;
static long chosen;
static int error;

static const char *setting(const char *name, const char *otherwise) {
  const char *value = getenv(name);
  return value && *value ? value : otherwise;
}

__attribute__((constructor)) static void start(void) {
  prefix = setting("SHIM_PREFIX", "/");
  function = setting("SHIM_FN", "any");
  mode = setting("SHIM_MODE", "FAIL");
  chosen = atol(setting("SHIM_K", "0"));
  error = atoi(setting("SHIM_ERR", "5"));
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("SHIM_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  fprintf(file, "%ld\n", count);
  fclose(file);
}

static int is_watched(const char *path) { return prefix && path && !strncmp(path, prefix, strlen(prefix)); }
static int is_watched_file(int file) { return file >= 0 && file < MOST_FILES && watched[file]; }

static int changes_something(const char *name) {
  static const char *names[] = {"write", "rename", "mkdir", "unlink", "rmdir", "create", NULL};
  for (int index = 0; names[index]; index++)
    if (!strcmp(names[index], name)) return 1;
  return 0;
}

// Whether this call is the chosen one; the process ends here when it is to die.
static int is_chosen(const char *name) {
  if (!function) return 0;
  int counts = !strcmp(function, "any") || !strcmp(function, name)
    || (!strcmp(function, "open") && !strcmp(name, "create"))
    || (!strcmp(function, "change") && changes_something(name));
  if (!counts) return 0;
  pthread_mutex_lock(&lock);
  int hit = ++count == chosen;
  pthread_mutex_unlock(&lock);
  if (hit && !strcmp(mode, "DIE")) kill(getpid(), SIGKILL);
  if (hit) errno = error;
  return hit;
}

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

static void watch(int file, const char *path) {
  if (file >= 0 && file < MOST_FILES) watched[file] = is_watched(path);
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(int, name, const char *, int, ...); \
    va_list rest; \
    va_start(rest, flags); \
    mode_t rights = flags & O_CREAT ? va_arg(rest, mode_t) : 0; \
    va_end(rest); \
    if (is_watched(path) && is_chosen(flags & O_CREAT ? "create" : "open")) return -1; \
    int file = real(path, flags, rights); \
    watch(file, path); \
    return file; \
  }
OPEN(open)
OPEN(open64)

ssize_t read(int file, void *buffer, size_t size) {
  REAL(ssize_t, read, int, void *, size_t);
  if (is_watched_file(file) && is_chosen("read")) {
    if (strcmp(mode, "SHORT")) return -1;
    return real(file, buffer, size > 1 ? size / 2 : size);
  }
  return real(file, buffer, size);
}

ssize_t write(int file, const void *buffer, size_t size) {
  REAL(ssize_t, write, int, const void *, size_t);
  if (is_watched_file(file) && is_chosen("write")) {
    if (strcmp(mode, "SHORT")) return -1;
    return real(file, buffer, size > 1 ? size / 2 : size);
  }
  return real(file, buffer, size);
}

int close(int file) {
  REAL(int, close, int);
  if (!is_watched_file(file)) return real(file);
  watched[file] = 0;
  if (!is_chosen("close")) return real(file);
  if (!strcmp(mode, "LOSE")) {
    struct stat info;
    if (!fstat(file, &info) && (fcntl(file, F_GETFL) & O_ACCMODE) != O_RDONLY)
      if (ftruncate(file, info.st_size / 2)) error = EIO;
  }
  real(file);
  errno = error;
  return -1;
}

int rename(const char *from, const char *to) {
  REAL(int, rename, const char *, const char *);
  return is_watched(to) && is_chosen("rename") ? -1 : real(from, to);
}

int mkdir(const char *path, mode_t rights) {
  REAL(int, mkdir, const char *, mode_t);
  return is_watched(path) && is_chosen("mkdir") ? -1 : real(path, rights);
}

int unlink(const char *path) {
  REAL(int, unlink, const char *);
  return is_watched(path) && is_chosen("unlink") ? -1 : real(path);
}

int rmdir(const char *path) {
  REAL(int, rmdir, const char *);
  return is_watched(path) && is_chosen("rmdir") ? -1 : real(path);
}

#define STATUS(name, type) \
  int name(const char *path, struct type *info) { \
    REAL(int, name, const char *, struct type *); \
    return is_watched(path) && is_chosen(#name) ? -1 : real(path, info); \
  }
STATUS(stat, stat)
STATUS(lstat, stat)
STATUS(stat64, stat64)
STATUS(lstat64, stat64)

int fstat(int file, struct stat *info) {
  REAL(int, fstat, int, struct stat *);
  return is_watched_file(file) && is_chosen("fstat") ? -1 : real(file, info);
}

int flock(int file, int operation) {
  REAL(int, flock, int, int);
  return is_watched_file(file) && is_chosen("flock") ? -1 : real(file, operation);
}

char *realpath(const char *path, char *resolved) {
  REAL(char *, realpath, const char *, char *);
  return is_watched(path) && is_chosen("realpath") ? NULL : real(path, resolved);
}

static DIR *folders[256];

DIR *opendir(const char *path) {
  REAL(DIR *, opendir, const char *);
  int counts = is_watched(path);
  if (counts && is_chosen("opendir")) return NULL;
  DIR *folder = real(path);
  if (folder && counts) {
    pthread_mutex_lock(&lock);
    for (int index = 0; index < 256; index++)
      if (!folders[index]) {
        folders[index] = folder;
        break;
      }
    pthread_mutex_unlock(&lock);
  }
  return folder;
}

static int is_watched_folder(DIR *folder, int forget) {
  for (int index = 0; index < 256; index++)
    if (folders[index] == folder) {
      if (forget) folders[index] = NULL;
      return 1;
    }
  return 0;
}

#define READ_FOLDER(name, type) \
  struct type *name(DIR *folder) { \
    REAL(struct type *, name, DIR *); \
    return is_watched_folder(folder, 0) && is_chosen("readdir") ? NULL : real(folder); \
  }
READ_FOLDER(readdir, dirent)
READ_FOLDER(readdir64, dirent64)

int closedir(DIR *folder) {
  REAL(int, closedir, DIR *);
  is_watched_folder(folder, 1);
  return real(folder);
}
