// The floor of the benchmark: the smallest correct libmicrohttpd server that sends given bytes.
//
//   floor --port PORT --threads N [--anew] /path=FILE ...
//
// A FILE is a response as it came over the wire, head and body. It is sent as it stands, but for
// the fields that the library writes by itself. What a server over this library costs above this
// one is its own doing: what both must do (threads, sockets, limits, keep-alive) is done here in
// the same way, and nothing else is done at all. With --anew the library makes a response for each
// request, as it must where the bytes are not known before: that is the least that such an answer
// can cost over it.

#define _GNU_SOURCE
#include <err.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>

enum { max_threads = 64, max_pages = 16, max_fields = 32 };

// What milestoned sets by default.
enum { connections = 4096, connection_memory_bytes = 32768, connection_timeout_seconds = 15 };

struct field {
  const char *name;
  const char *value;
};

struct page {
  const char *path;
  unsigned int status;
  struct MHD_Response *response;
  const char *body;
  size_t size;
  struct field fields[max_fields];
  size_t field_count;
};

// A thread's own pages: a response that threads shared would make them wait for its lock.
struct site {
  struct page pages[max_pages];
  size_t page_count;
  struct page not_found;
  struct page not_allowed;
  bool is_anew;
};

static struct MHD_Response *response_of(const struct page *page)
{
  struct MHD_Response *response =
      MHD_create_response_from_buffer(page->size, (void *)page->body, MHD_RESPMEM_MUST_COPY);
  if (response == NULL) errx(1, "no memory for a response");
  for (size_t i = 0; i < page->field_count; i++)
    if (MHD_add_response_header(response, page->fields[i].name, page->fields[i].value) != MHD_YES)
      errx(1, "the library refuses the field %s", page->fields[i].name);
  return response;
}

static enum MHD_Result answer(void *context, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *upload,
                              size_t *upload_size, void **request)
{
  (void)version, (void)upload, (void)upload_size;
  const struct site *site = context;
  // The answer of a first call closes the connection: right for what may have a body, which
  // nobody reads here, and wrong for a GET, which is therefore answered in the second call.
  if (strcmp(method, "GET") != 0 && strcmp(method, "HEAD") != 0)
    return MHD_queue_response(connection, site->not_allowed.status, site->not_allowed.response);
  if (*request == NULL) {
    *request = context;
    return MHD_YES;
  }
  size_t i = 0;
  while (i < site->page_count && strcmp(url, site->pages[i].path) != 0) i++;
  const struct page *page = i < site->page_count ? &site->pages[i] : &site->not_found;
  if (!site->is_anew) return MHD_queue_response(connection, page->status, page->response);
  struct MHD_Response *response = response_of(page);
  enum MHD_Result result = MHD_queue_response(connection, page->status, response);
  MHD_destroy_response(response);
  return result;
}

static struct page refusal(unsigned int status, const char *body, const char *allow)
{
  struct page page = { .status = status, .body = body, .size = strlen(body) };
  if (allow != NULL) page.fields[page.field_count++] = (struct field){ "Allow", allow };
  page.response = response_of(&page);
  return page;
}

// Adds "Name: value", unless the library writes that field by itself.
static void add_field(struct page *page, char *line, const char *file)
{
  char *colon = strstr(line, ": ");
  if (colon == NULL) errx(1, "%s: no field: %s", file, line);
  *colon = '\0';
  const char *const of_library[] = { "Date", "Connection", "Content-Length" };
  for (size_t i = 0; i < sizeof of_library / sizeof *of_library; i++)
    if (strcasecmp(line, of_library[i]) == 0) return;
  if (page->field_count == max_fields) errx(1, "%s: more than %d fields", file, max_fields);
  page->fields[page->field_count++] = (struct field){ line, colon + 2 };
}

static char *contents(const char *file, size_t *size)
{
  FILE *stream = fopen(file, "rb");
  if (stream == NULL || fseek(stream, 0, SEEK_END) != 0) err(1, "%s", file);
  long length = ftell(stream);
  rewind(stream);
  char *bytes = length < 0 ? NULL : malloc((size_t)length + 1);
  if (bytes == NULL || fread(bytes, 1, (size_t)length, stream) != (size_t)length)
    err(1, "%s", file);
  fclose(stream);
  bytes[length] = '\0';
  *size = (size_t)length;
  return bytes;
}

static struct page recorded(const char *path, const char *file)
{
  struct page page = { .path = path };
  size_t size = 0;
  char *bytes = contents(file, &size);
  char *end = strstr(bytes, "\r\n\r\n");
  if (end == NULL || sscanf(bytes, "HTTP/1.1 %3u ", &page.status) != 1)
    errx(1, "%s: no response with a head", file);
  page.body = end + 4;
  page.size = size - (size_t)(page.body - bytes);
  *end = '\0';
  char *rest = NULL;
  strtok_r(bytes, "\r\n", &rest);
  for (char *line; (line = strtok_r(NULL, "\r\n", &rest)) != NULL;)
    add_field(&page, line, file);
  page.response = response_of(&page);
  return page;
}

static struct site *site_of(char *const *arguments)
{
  struct site *site = calloc(1, sizeof *site);
  if (site == NULL) err(1, "calloc");
  if (*arguments != NULL && strcmp(*arguments, "--anew") == 0) {
    site->is_anew = true;
    arguments++;
  }
  for (; *arguments != NULL; arguments++) {
    char *file = strchr(*arguments, '=');
    if (**arguments != '/' || file == NULL) errx(64, "%s: not /path=FILE", *arguments);
    if (site->page_count == max_pages) errx(64, "more than %d pages", max_pages);
    const char *path = strndup(*arguments, (size_t)(file - *arguments));
    if (path == NULL) err(1, "strndup");
    site->pages[site->page_count++] = recorded(path, file + 1);
  }
  site->not_found = refusal(MHD_HTTP_NOT_FOUND, "not found\n", NULL);
  site->not_allowed = refusal(MHD_HTTP_METHOD_NOT_ALLOWED, "only GET and HEAD\n", "GET, HEAD");
  return site;
}

// A thread's own socket on the port of all; 0 becomes the port that the system chose.
static int listen_socket(in_port_t *port)
{
  const int on = 1;
  struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(*port) };
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (descriptor < 0 || setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0 ||
      setsockopt(descriptor, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on) != 0 ||
      bind(descriptor, (struct sockaddr *)&address, size) != 0 ||
      listen(descriptor, 1024) != 0 ||
      getsockname(descriptor, (struct sockaddr *)&address, &size) != 0)
    err(1, "cannot listen on port %u", (unsigned int)*port);
  *port = ntohs(address.sin_port);
  return descriptor;
}

static struct MHD_Daemon *start(int descriptor, unsigned int threads, struct site *site)
{
  struct MHD_Daemon *daemon = MHD_start_daemon(
      MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC, 0, NULL, NULL, answer, site,
      MHD_OPTION_LISTEN_SOCKET, descriptor, MHD_OPTION_CONNECTION_LIMIT, connections / threads,
      MHD_OPTION_CONNECTION_TIMEOUT, (unsigned int)connection_timeout_seconds,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)connection_memory_bytes, MHD_OPTION_END);
  if (daemon == NULL) errx(1, "the daemon does not start");
  return daemon;
}

static unsigned int number(const char *text, unsigned int most)
{
  char *end = NULL;
  unsigned long value = strtoul(text, &end, 10);
  if (end == text || *end != '\0' || value > most) errx(64, "%s: not 0 to %u", text, most);
  return (unsigned int)value;
}

int main(int argc, char **argv)
{
  if (argc < 5 || strcmp(argv[1], "--port") != 0 || strcmp(argv[3], "--threads") != 0)
    errx(64, "usage: floor --port PORT --threads N [--anew] /path=FILE ...");
  in_port_t port = (in_port_t)number(argv[2], 65535);
  unsigned int threads = number(argv[4], max_threads);
  if (threads == 0) errx(64, "at least one thread");

  // Blocked before there are threads, which inherit it: the signal is main's to wait for.
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  if (sigprocmask(SIG_BLOCK, &signals, NULL) != 0) err(1, "sigprocmask");

  struct MHD_Daemon *daemons[max_threads];
  for (unsigned int i = 0; i < threads; i++)
    daemons[i] = start(listen_socket(&port), threads, site_of(argv + 5));
  printf("floor at http://127.0.0.1:%u/\n", (unsigned int)port);
  fflush(stdout);

  int signal = 0;
  sigwait(&signals, &signal);
  for (unsigned int i = 0; i < threads; i++) MHD_stop_daemon(daemons[i]);
  return 0;
}
