#pragma once
// GNU libmicrohttpd for Swift. Swift imports neither variadic functions nor flag constants of an
// enum as a plain integer; each stand-in below is typed and says which C function it stands for.

#include <microhttpd.h>
#include <stddef.h>
#include <stdint.h>

/// What one daemon is started with: the options of MHD_start_daemon that this project sets.
struct cmhd_options {
  int listen_socket;
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

/// MHD_start_daemon is variadic. One internal thread with epoll; ITC, because without it
/// MHD_quiesce_daemon fails on Linux. NULL where it did not start.
static inline struct MHD_Daemon *cmhd_start_daemon(const struct cmhd_options *o)
{
  const struct MHD_OptionItem items[] = {
    { MHD_OPTION_LISTEN_SOCKET, o->listen_socket, NULL },
    { MHD_OPTION_CONNECTION_LIMIT, (intptr_t) o->connection_limit, NULL },
    { MHD_OPTION_CONNECTION_TIMEOUT, (intptr_t) o->connection_timeout_seconds, NULL },
    { MHD_OPTION_CONNECTION_MEMORY_LIMIT, (intptr_t) o->connection_memory_bytes, NULL },
    { MHD_OPTION_STRICT_FOR_CLIENT, 0, NULL },
    { MHD_OPTION_NOTIFY_CONNECTION, (intptr_t) o->on_connection, o->context },
    { MHD_OPTION_NOTIFY_COMPLETED, (intptr_t) o->on_completed, o->context },
    { MHD_OPTION_URI_LOG_CALLBACK, (intptr_t) o->on_target, o->context },
    { MHD_OPTION_UNESCAPE_CALLBACK, (intptr_t) o->unescape, NULL },
    { MHD_OPTION_END, 0, NULL },
  };
  return MHD_start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC, 0, NULL, NULL,
                          o->on_access, o->context, MHD_OPTION_ARRAY, items, MHD_OPTION_END);
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
