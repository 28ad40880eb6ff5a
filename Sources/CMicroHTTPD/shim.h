#pragma once
// GNU libmicrohttpd for Swift. Swift imports neither variadic functions nor flag constants of an
// enum as a plain integer; each stand-in below is typed and says which C function it stands for.

#include <linux/filter.h>
#include <microhttpd.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>

/// What a daemon has to say, without the line's end. `is_starved` where it says that it cannot
/// accept its first connection and will try again at once, without end.
void microhttpd_on_log(void *context, const char *line, int is_starved);

/// What one daemon is started with: the options of MHD_start_daemon that this project sets.
struct cmhd_options {
  int listen_socket;
  /// Whether it speaks TLS; then `priorities` and `on_certificate` are there.
  int is_secure;
  const char *priorities;
  /// A gnutls_certificate_retrieve_function2.
  void *on_certificate;
  unsigned int connection_limit;
  unsigned int connection_timeout_seconds;
  size_t connection_memory_bytes;
  MHD_AccessHandlerCallback on_access;
  MHD_NotifyConnectionCallback on_connection;
  MHD_RequestCompletedCallback on_completed;
  void *(*on_target)(void *context, const char *target, struct MHD_Connection *connection);
  size_t (*unescape)(void *context, struct MHD_Connection *connection, char *text);
  void *context;
};

/// A logger takes a va_list, which Swift cannot read: the text is made here, up to 1 KiB of it.
static inline void cmhd_log(void *context, const char *format, va_list arguments)
{
  char line[1024];
  vsnprintf(line, sizeof line, format, arguments);
  line[strcspn(line, "\n")] = '\0';
  microhttpd_on_log(context, line, NULL != strstr(format, "resource limit at FIRST connection"));
}

/// MHD_start_daemon is variadic. One internal thread with epoll; ITC, because without it
/// MHD_stop_daemon shuts the listen socket down to wake the thread, and with it whoever shares that
/// socket. The logger comes first, so that it hears of the other options. NULL where it did not
/// start.
static inline struct MHD_Daemon *cmhd_start_daemon(const struct cmhd_options *o)
{
  const struct MHD_OptionItem secure[] = {
    { MHD_OPTION_HTTPS_PRIORITIES, 0, (void *) o->priorities },
    { MHD_OPTION_HTTPS_CERT_CALLBACK, 0, o->on_certificate },
    { MHD_OPTION_END, 0, NULL },
  };
  const struct MHD_OptionItem items[] = {
    { MHD_OPTION_EXTERNAL_LOGGER, (intptr_t) cmhd_log, o->context },
    { MHD_OPTION_LISTEN_SOCKET, o->listen_socket, NULL },
    { MHD_OPTION_CONNECTION_LIMIT, (intptr_t) o->connection_limit, NULL },
    { MHD_OPTION_CONNECTION_TIMEOUT, (intptr_t) o->connection_timeout_seconds, NULL },
    { MHD_OPTION_CONNECTION_MEMORY_LIMIT, (intptr_t) o->connection_memory_bytes, NULL },
    { MHD_OPTION_STRICT_FOR_CLIENT, 0, NULL },
    { MHD_OPTION_NOTIFY_CONNECTION, (intptr_t) o->on_connection, o->context },
    { MHD_OPTION_NOTIFY_COMPLETED, (intptr_t) o->on_completed, o->context },
    { MHD_OPTION_URI_LOG_CALLBACK, (intptr_t) o->on_target, o->context },
    { MHD_OPTION_UNESCAPE_CALLBACK, (intptr_t) o->unescape, NULL },
    { o->is_secure ? MHD_OPTION_ARRAY : MHD_OPTION_END, 0, (void *) secure },
    { MHD_OPTION_END, 0, NULL },
  };
  const unsigned int flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC | MHD_USE_ERROR_LOG;
  return MHD_start_daemon(flags | (o->is_secure ? MHD_USE_TLS : 0), 0, NULL, NULL,
                          o->on_access, o->context, MHD_OPTION_ARRAY, items, MHD_OPTION_END);
}

/// shutdown(2) of both ways: SHUT_RDWR is lost to Swift where two C modules include <sys/socket.h>.
static inline int cmhd_shut_down(int socket)
{
  return shutdown(socket, SHUT_RDWR);
}

/// MHD_get_daemon_info is variadic. Takes the listen socket out of the events that wake the daemon.
///
/// MHD_quiesce_daemon does this by removing the socket from the daemon's epoll set while its thread
/// may be about to remove it too, which aborts the process. Here the socket stays in the set, with
/// no event to wait for and no data, which the thread passes over.
static inline void cmhd_stop_accepting(struct MHD_Daemon *daemon, int listen_socket)
{
  const union MHD_DaemonInfo *info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_EPOLL_FD);
  struct epoll_event nothing = { .events = EPOLLET, .data = { .ptr = NULL } };
  if (info != NULL)
    epoll_ctl(info->epoll_fd, EPOLL_CTL_MOD, listen_socket, &nothing);
}

/// Lets no new connection begin at a listen socket: a packet with SYN and without ACK is dropped.
/// Who is knocking tries again within a second; who is half through the door comes in. The macros
/// of linux/filter.h are not imported.
static inline int cmhd_drop_new_connections(int listen_socket)
{
  struct sock_filter program[] = {
    BPF_STMT(BPF_LD | BPF_B | BPF_ABS, 13), // the flags of TCP
    BPF_STMT(BPF_ALU | BPF_AND | BPF_K, 0x12),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0x02, 0, 1),
    BPF_STMT(BPF_RET | BPF_K, 0),
    BPF_STMT(BPF_RET | BPF_K, UINT32_MAX),
  };
  const struct sock_fprog filter = { sizeof program / sizeof *program, program };
  return setsockopt(listen_socket, SOL_SOCKET, SO_ATTACH_FILTER, &filter, sizeof filter);
}

/// Sends new connections to the sockets of a port that came after the first `count`, evenly to as
/// many; where there are none, to all as before. The macros of linux/filter.h are not imported.
static inline int cmhd_pass_first_sockets(int listen_socket, unsigned int count)
{
  struct sock_filter program[] = {
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (uint32_t) (SKF_AD_OFF + SKF_AD_RANDOM)),
    BPF_STMT(BPF_ALU | BPF_MOD | BPF_K, count),
    BPF_STMT(BPF_ALU | BPF_ADD | BPF_K, count),
    BPF_STMT(BPF_RET | BPF_A, 0),
  };
  const struct sock_fprog choice = { sizeof program / sizeof *program, program };
  return setsockopt(listen_socket, SOL_SOCKET, SO_ATTACH_REUSEPORT_CBPF, &choice, sizeof choice);
}

/// MHD_get_connection_info is variadic. The pointer that the connection callback stored, or NULL.
static inline void *cmhd_connection_context(struct MHD_Connection *connection)
{
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info == NULL ? NULL : info->socket_context;
}

/// MHD_get_connection_info is variadic. The connection's socket, or -1.
static inline int cmhd_connection_socket(struct MHD_Connection *connection)
{
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info == NULL ? -1 : info->connect_fd;
}

/// MHD_get_connection_info is variadic. The bytes of the request's head, its last line included.
static inline size_t cmhd_head_size(struct MHD_Connection *connection)
{
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
  return info == NULL ? 0 : info->header_size;
}

/// MHD_get_daemon_info is variadic. The connections that are open now.
static inline unsigned int cmhd_connection_count(struct MHD_Daemon *daemon)
{
  const union MHD_DaemonInfo *info =
      MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_CURRENT_CONNECTIONS);
  return info == NULL ? 0 : info->num_connections;
}

/// MHD_set_response_options is variadic. No chunks: a body of unknown size ends with the connection.
static inline void cmhd_never_chunk(struct MHD_Response *response)
{
  (void) MHD_set_response_options(response, MHD_RF_HTTP_1_0_COMPATIBLE_STRICT, MHD_RO_END);
}
