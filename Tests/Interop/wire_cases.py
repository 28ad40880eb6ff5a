"""Requests that a server may misread, and what becomes of each.

What is wanted are the statuses in order and then what becomes of the connection; "junk" are bytes that are no
answer. Refusals are problems, but for those in `BY_THE_LIBRARY`, which libmicrohttpd 0.9.75 refuses before the
server sees them: with a page of its own or without an answer.
"""

import dataclasses

from wire import Finish, Urgent

HIDDEN = b"GET /hidden HTTP/1.1\r\nHost: x\r\n\r\n"


@dataclasses.dataclass
class Case:
    name: str
    wanted: str
    steps: list
    heads: tuple = ()


def case(name, wanted, *steps, heads=()):
    return Case(name, wanted, [step.encode("latin-1") if isinstance(step, str) else step for step in steps], heads)


def line(name, wanted, text, **more):
    """A case of a request line."""
    return case(name, wanted, text + "\r\nHost: x\r\n\r\n", **more)


def target(name, wanted, text):
    return line(name, wanted, f"GET {text} HTTP/1.1")


def fields(name, wanted, text):
    """A case of the fields of a GET, which HIDDEN follows where they are refused."""
    hidden = [] if wanted.endswith("open") else [HIDDEN]
    return case(name, wanted, f"GET /livez HTTP/1.1\r\n{text}\r\n\r\n", *hidden)


def body(name, wanted, text, content, method="POST", version="1.1"):
    """A case of a body: nothing behind it is answered, whatever it holds."""
    heads = (0,) if method == "HEAD" else ()
    return case(
        name, wanted, f"{method} /livez HTTP/{version}\r\nHost: x\r\n{text}\r\n\r\n", content, HIDDEN, heads=heads)


def chunks(name, content):
    return body(name, "405 close", "Transfer-Encoding: chunked", content)


REQUEST_LINES = [
    line("a good GET", "200 open", "GET /livez HTTP/1.1"),
    case("a good HEAD", "200 open", "HEAD /milestones HTTP/1.1\r\nHost: x\r\n\r\n", heads=(0,)),
    line("a good OPTIONS", "204 open", "OPTIONS /milestones HTTP/1.1"),
    line("OPTIONS of the server", "204 open", "OPTIONS * HTTP/1.1"),
    line("GET of *", "400 close", "GET * HTTP/1.1"),
    line("HEAD of *", "400 close", "HEAD * HTTP/1.1", heads=(0,)),
    line("empty lines before it", "200 open", "\r\n\r\n\r\nGET /livez HTTP/1.1"),
    case("line feeds for line ends", "200 open", "GET /livez HTTP/1.1\nHost: x\n\n"),
    line("no version", "400 close", "GET /livez"),
    case("HTTP 0.9", "400 close", "GET /livez\r\n\r\n"),
    case("HTTP 0.9 with a line feed", "400 close", "GET /livez\n\n"),
    case("a method alone", "close", "GET\r\n\r\n"),
    line("no method", "400 close", "/livez HTTP/1.1"),
    line("a blank first", "close", " GET /livez HTTP/1.1"),
    line("two blanks before the target", "200 open", "GET  /livez HTTP/1.1"),
    line("two blanks before the version", "400 close", "GET /livez  HTTP/1.1"),
    line("a tab for a blank", "close", "GET\t/livez\tHTTP/1.1"),
    line("a blank behind the version", "400 close", "GET /livez HTTP/1.1 "),
    line("a blank in the target", "400 close", "GET /li vez HTTP/1.1"),
    line("http in lower case", "400 close", "GET /livez http/1.1"),
    line("another protocol", "400 close", "GET /livez SIP/2.0"),
    line("HTTP 1.0", "200 close", "GET /livez HTTP/1.0"),
    case("HTTP 1.0 that keeps alive", "200 open", "GET /livez HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"),
    case("HTTP 1.0 without a Host", "200 close", "GET /livez HTTP/1.0\r\n\r\n"),
    line("HTTP 0.9 by its number", "505 close", "GET /livez HTTP/0.9"),
    line("HTTP 1.2", "505 close", "GET /livez HTTP/1.2"),
    line("HTTP 2.0", "505 close", "GET /livez HTTP/2.0"),
    line("HTTP 3", "400 close", "GET /livez HTTP/3"),
    line("HTTP 11.1", "400 close", "GET /livez HTTP/11.1"),
    line("HTTP 1.10", "400 close", "GET /livez HTTP/1.10"),
    case("the preface of HTTP/2", "505 close",
         "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\x00\x00\x00\x04\x00\x00\x00\x00\x00"),
    case("the hello of TLS", "close",
         "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + "\x00" * 512, Finish),
    case("the hello of TLS with a line end", "400 close", "\x16\x03\x01\x02\x00\x01\xfc hello\r\n\r\n"),
    case("the hello of SSH", "close", "SSH-2.0-OpenSSH_9.2\r\n", Finish),
    case("the PROXY protocol", "400 close", "PROXY TCP4 192.0.2.1 192.0.2.2 1 2\r\nGET /livez HTTP/1.1\r\nHost: x\r\n\r\n"),
    case("noise", "close", bytes(range(128, 256)) * 4 + b"\r\n\r\n", Finish),
]

METHODS = [
    line(f"the method {method}", "405 close", f"{method} /milestones HTTP/1.1")
    for method in ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get", "Get", "GETT", "GE", "QUERY", "M-SEARCH"]
] + [
    line("CONNECT", "405 close", "CONNECT example.org:443 HTTP/1.1"),
    line("a method that is no token", "405 close", "G(T /livez HTTP/1.1"),
    line("a long method", "405 close", "G" * 2000 + " /livez HTTP/1.1"),
    line("a byte of 128 and more in the method", "405 close", "G\xc3T /livez HTTP/1.1"),
]

TARGETS = [
    target("an absolute URL", "200 open", "http://x/livez"),
    target("an absolute URL of another host", "200 open", "http://other.example/livez"),
    target("an absolute URL without a path", "200 open", "http://x"),
    target("an absolute URL with a query alone", "400 open", "http://x?yaer=1"),
    target("an absolute https URL", "200 open", "https://x/livez"),
    target("an absolute ftp URL", "400 close", "ftp://x/livez"),
    target("an absolute URL with somebody's name", "400 close", "http://user@x/livez"),
    target("an absolute URL without a host", "400 close", "http:///livez"),
    target("a file URL", "400 close", "file:///etc/passwd"),
    target("a javascript URL", "400 close", "javascript:alert(1)"),
    target("a path without a slash", "400 close", "livez"),
    target("an authority", "400 close", "x:80"),
    target("two slashes", "404 open", "//x/livez"),
    target("dots", "404 open", "/../../etc/passwd"),
    target("escaped dots", "404 open", "/%2e%2e/%2e%2e/etc/passwd"),
    target("dots with escaped slashes", "404 open", "/..%2f..%2fetc%2fpasswd"),
    target("a backslash", "400 close", "/..\\..\\windows"),
    target("a fragment", "400 close", "/livez#part"),
    target("NUL", "400 close", "/li\x00vez"),
    target("NUL at the end", "400 close", "/livez\x00"),
    target("NUL in the query", "400 close", "/milestones?year=2006\x00"),
    target("CR", "400 close", "/li\rvez"),
    target("a control", "400 close", "/li\x07vez"),
    target("DEL", "400 close", "/livez\x7f"),
    target("UTF-8 as it is", "400 close", "/mil\xc3\xa9"),
    target("bytes that are no UTF-8", "400 close", "/\xff\xfe"),
    target("an escape cut short", "400 open", "/livez%"),
    target("an escape of one digit", "400 open", "/livez%2"),
    target("an escape that is none", "400 open", "/livez%zz"),
    target("an escaped NUL", "400 open", "/livez%00"),
    target("an escaped NUL in the query", "400 open", "/milestones?q=a%00b"),
    target("an escaped slash", "404 open", "/milestones%2fcriu-rfc"),
    target("an escaped line end", "404 open", "/milestones/a%0d%0aSet-Cookie:%20a=b"),
    target("an escaped line end in a redirection", "308 open", "/a%0d%0aX:%20y/"),
    target("UTF-8 longer than need be", "400 open", "/%c0%af"),
    target("UTF-8 longer than need be in the query", "400 open", "/milestones?q=%c0%af"),
    target("UTF-8 of half a pair", "400 open", "/milestones?q=%ed%a0%80"),
    target("UTF-8 beyond Unicode", "400 open", "/milestones?q=%f4%90%80%80"),
    target("UTF-8 cut short", "400 open", "/milestones?q=%e2%82"),
    target("an escaped percent sign stays one", "404 open", "/milestones/%2525"),
    target("every printing character in the query", "400 open", "/milestones?!$&'()*+,-./:;<=>?@[]^_`{|}~\""),
    target("8,192 bytes", "404 open", "/" + "a" * 8191),
    target("8,193 bytes", "414 close", "/" + "a" * 8192),
    target("8,192 bytes that every link repeats", "200 open",
           "/milestones?limit=1&offset=1&tag=a," + "b" * (8192 - 35)),
    target("8,192 bytes that links have escaped", "200 open",
           "/milestones?limit=1&offset=1&tag=a," + "!" * (8192 - 35)),
    target("15,000 bytes", "414 close", "/" + "a" * 14999),
    target("256 parameters", "400 open", "/milestones?" + "&".join(["a"] * 256)),
    target("257 parameters", "400 close", "/milestones?" + "&".join(["a"] * 257)),
    target("491 parameters", "400 close", "/?" + "&".join(f"a{n}" for n in range(491))),
    target("3,000 parameters", "400 close", "/?" + "a&" * 3000),
    target("7,000 parameters", "414 close", "/?" + "a&" * 7000),
    target("256 empty parameters", "400 close", "/livez?" + "&" * 256),
    target("100,000 bytes", "414 close", "/" + "a" * 100_000),
]

FIELDS = [
    fields("no Host", "400 close", "X: y"),
    fields("an empty Host", "400 close", "Host:"),
    fields("two Hosts", "400 close", "Host: a\r\nHost: b"),
    fields("two equal Hosts", "400 close", "Host: a\r\nHost: a"),
    fields("a list of Hosts", "400 close", "Host: a, b"),
    fields("somebody's name in the Host", "400 close", "Host: user@x"),
    fields("a path in the Host", "400 close", "Host: x/y"),
    fields("a blank in the Host", "400 close", "Host: x y"),
    fields("a port that is no number", "400 close", "Host: x:y"),
    fields("a URL for a Host", "400 close", "Host: http://x"),
    fields("a Host of bytes of 128 and more", "400 close", "Host: \xc3\xa9"),
    fields("a Host with markup", "400 close", "Host: <script>"),
    fields("a Host of IPv6", "200 open", "Host: [::1]:80"),
    fields("a Host of IPv6 that is not closed", "400 close", "Host: [::1"),
    fields("blanks about a value", "200 open", "Host:\t x \t"),
    fields("no blank before a value", "200 open", "Host:x"),
    fields("an empty value", "200 open", "Host: x\r\nX:"),
    fields("Host in capitals", "200 open", "HOST: x"),
    fields("a blank before the colon", "400 close", "Host: x\r\nX : y"),
    fields("a tab before the colon", "400 close", "Host: x\r\nX\t: y"),
    fields("a blank before the colon of the Host", "400 close", "Host : x"),
    fields("a blank before the colon of a length", "400 close", "Host: x\r\nContent-Length : 36"),
    fields("a blank before the colon of a coding", "400 close", "Host: x\r\nTransfer-Encoding : chunked"),
    fields("a folded value", "400 close", "Host: x\r\nX: y\r\n z"),
    fields("a folded value with a tab", "400 close", "Host: x\r\nX: y\r\n\tz\r\nY: z"),
    fields("a folded Host", "400 close", "Host:\r\n x"),
    fields("a folded length", "400 close", "Host: x\r\nContent-Length:\r\n 36"),
    fields("a folded coding", "400 close", "Host: x\r\nTransfer-Encoding:\r\n chunked\r\nX: y"),
    fields("a fold before the first field", "400 close", " X: y\r\nHost: x"),
    fields("no colon", "400 close", "Host: x\r\nX"),
    fields("no colon in the first", "400 close", "X\r\nHost: x"),
    fields("no name", "400 close", "Host: x\r\n: y"),
    fields("a name in parentheses", "400 close", "Host: x\r\n(X): y"),
    fields("a blank in a name", "400 close", "Host: x\r\nX Y: z"),
    fields("a byte of 128 and more in a name", "400 close", "Host: x\r\n\xc3\xa9: y"),
    fields("bytes of 128 and more in a value", "200 open", "Host: x\r\nX: \xc3\xa9\xff"),
    fields("NUL in a value", "400 close", "Host: x\r\nX: y\x00z"),
    fields("NUL in a name", "400 close", "Host: x\r\nX\x00Y: z"),
    fields("a line that begins with NUL", "400 close", "Host: x\r\n\x00X: y\r\nY: z"),
    fields("NUL in the Host", "400 close", "Host: x\x00y"),
    fields("a control in a value", "400 close", "Host: x\r\nX: \x01"),
    fields("DEL in a value", "400 close", "Host: x\r\nX: \x7f"),
    fields("CR in a value", "400 close", "Host: x\r\nX: y\rz"),
    fields("CR before what looks like a field", "400 close", "Host: x\r\nX: y\rTransfer-Encoding: chunked"),
    fields("CR CR LF", "400 close", "Host: x\r\nX: y\r\r\nY: z"),
    fields("LF before a field", "200 open", "Host: x\nX: y"),
    fields("64 fields", "200 open", "Host: x\r\n" + "\r\n".join(f"X-{n}: y" for n in range(63))),
    fields("65 fields", "431 close", "Host: x\r\n" + "\r\n".join(f"X-{n}: y" for n in range(64))),
    fields("600 fields", "431 close", "Host: x\r\n" + "\r\n".join(f"X-{n}: y" for n in range(600))),
    fields("8 KiB of a field", "200 open", "Host: x\r\nX: " + "y" * 8192),
    fields("17 KiB of a field", "431 close", "Host: x\r\nX: " + "y" * 17000),
    fields("40 KiB of a field", "431 close", "Host: x\r\nX: " + "y" * 40_000),
    fields("12 KiB of cookies", "431 junk close", "Host: x\r\nCookie: " + "; ".join(["a=b"] * 2400)),
    fields("a range", "200 open", "Host: x\r\nRange: bytes=0-1"),
    fields("many ranges", "200 open", "Host: x\r\nRange: bytes=" + ",".join(["0-"] * 1300)),
    fields("an upgrade to h2c", "200 open",
           "Host: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__"),
    fields("an upgrade to a WebSocket", "200 open",
           "Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13"),
    fields("Connection: close", "200 close", "Host: x\r\nConnection: close"),
    fields("Connection: CLOSE", "200 close", "Host: x\r\nConnection: CLOSE"),
    fields("an expectation of 100-continue without a body", "200 open", "Host: x\r\nExpect: 100-continue"),
    fields("another expectation", "417 close", "Host: x\r\nExpect: tea"),
    fields("a forwarded host is not believed", "200 open",
           "Host: x\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example"),
    fields("an Accept that is none", "200 open", "Host: x\r\nAccept: ;;;,,/;q=x"),
    fields("a long list of tags", "200 open", "Host: x\r\nIf-None-Match: " + ",".join(['"a"'] * 2000)),
]

BODIES = [
    case("a GET with a length of 0", "200 open", "GET /livez HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"),
    body("a GET with a body", "413 close", "Content-Length: 5", "hello", "GET"),
    body("a HEAD with a body", "413 close", "Content-Length: 5", "hello", "HEAD"),
    body("an OPTIONS with a body", "413 close", "Content-Length: 5", "hello", "OPTIONS"),
    body("a POST with a body", "405 close", "Content-Length: 5", "hello"),
    body("a POST that waits for 100", "405 close", "Content-Length: 5\r\nExpect: 100-continue", ""),
    body("a POST of HTTP 1.0 that waits for 100", "405 close", "Content-Length: 5\r\nExpect: 100-continue", "",
         version="1.0"),
    body("a POST without a length", "405 close", "X: y", "hello"),
    body("a chunked GET", "411 close", "Transfer-Encoding: chunked", "5\r\nhello\r\n0\r\n\r\n", "GET"),
    body("a length of -1", "400 junk close", "Content-Length: -1", ""),
    body("a length of +0", "400 junk close", "Content-Length: +0", ""),
    body("a length of +5", "400 junk close", "Content-Length: +5", "hello"),
    body("a length of 0x5", "400 junk close", "Content-Length: 0x5", "hello"),
    body("a length of 5.0", "400 junk close", "Content-Length: 5.0", "hello"),
    body("a length of 5e0", "400 junk close", "Content-Length: 5e0", "hello"),
    body("a length with a blank behind it", "400 junk close", "Content-Length: 5 ", "hello"),
    body("a length with a blank in it", "400 junk close", "Content-Length: 1 5", "hello"),
    body("a length of words", "400 junk close", "Content-Length: five", "hello"),
    body("a length of other digits", "400 junk close", "Content-Length: \xd9\xa5", "hello"),
    body("an empty length", "400 junk close", "Content-Length:", ""),
    body("a list of lengths", "400 junk close", "Content-Length: 5, 5", "hello"),
    body("a length of twenty digits", "413 junk close", "Content-Length: 99999999999999999999", ""),
    body("a length of 2^64", "413 junk close", "Content-Length: 18446744073709551616", ""),
    body("a length of 2^64-1", "405 close", "Content-Length: 18446744073709551615", "hello"),
    body("a length of 2^63", "405 close", "Content-Length: 9223372036854775808", "hello"),
    body("a length of 2^64-1 of a GET", "413 close", "Content-Length: 18446744073709551615", "hello", "GET"),
    body("a length with zeros before it", "405 close", "Content-Length: 000005", "hello"),
    body("two lengths", "400 close", "Content-Length: 5\r\nContent-Length: 44", "hello"),
    body("two equal lengths", "400 close", "Content-Length: 5\r\nContent-Length: 5", "hello"),
    body("two lengths of 0 of a GET", "400 close", "Content-Length: 0\r\nContent-Length: 0", "", "GET"),
    body("a length, then a coding", "400 close", "Content-Length: 4\r\nTransfer-Encoding: chunked", "0\r\n\r\n"),
    body("a coding, then a length", "400 close", "Transfer-Encoding: chunked\r\nContent-Length: 4", "0\r\n\r\n"),
    body("a length and a coding of a GET", "400 close", "Content-Length: 0\r\nTransfer-Encoding: chunked",
         "0\r\n\r\n", "GET"),
    body("a coding in HTTP 1.0", "400 close", "Transfer-Encoding: chunked", "0\r\n\r\n", version="1.0"),
    body("two codings", "501 close", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "0\r\n\r\n"),
    body("two equal codings", "400 close", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", "0\r\n\r\n"),
    body("a chunked POST", "405 close", "Transfer-Encoding: chunked", "5\r\nhello\r\n0\r\n\r\n"),
    body("CHUNKED", "405 close", "Transfer-Encoding: CHUNKED", "0\r\n\r\n"),
    body("a tab before chunked", "405 close", "Transfer-Encoding:\tchunked", "0\r\n\r\n"),
    body("a blank behind chunked", "405 close", "Transfer-Encoding: chunked ", "0\r\n\r\n"),
    body("gzip, chunked", "501 close", "Transfer-Encoding: gzip, chunked", "0\r\n\r\n"),
    body("chunked, chunked", "501 close", "Transfer-Encoding: chunked, chunked", "0\r\n\r\n"),
    body("chunked, identity", "501 close", "Transfer-Encoding: chunked, identity", "0\r\n\r\n"),
    body("identity", "501 close", "Transfer-Encoding: identity", "hello"),
    body("xchunked", "501 close", "Transfer-Encoding: xchunked", "0\r\n\r\n"),
    body("chunked with a vertical tab", "400 close", "Transfer-Encoding: \x0bchunked", "0\r\n\r\n"),
    body("chunked in quotes", "501 close", 'Transfer-Encoding: "chunked"', "0\r\n\r\n"),
    body("an empty coding", "501 close", "Transfer-Encoding:", "0\r\n\r\n"),
    chunks("a chunk of no size", "zz\r\nhello\r\n0\r\n\r\n"),
    chunks("a chunk of a size below 0", "-5\r\nhello\r\n0\r\n\r\n"),
    chunks("a chunk of a size above all", "fffffffffffffffff\r\nhello\r\n0\r\n\r\n"),
    chunks("a chunk of 0x5", "0x5\r\nhello\r\n0\r\n\r\n"),
    chunks("a blank behind the size", "5 \r\nhello\r\n0\r\n\r\n"),
    chunks("an extension", "5;a=b\r\nhello\r\n0;c\r\n\r\n"),
    chunks("an extension with a line feed", "5;\nhello\r\n0\r\n\r\n"),
    chunks("an extension of 60,000 bytes", "5;" + "a" * 60_000 + "\r\nhello\r\n0\r\n\r\n"),
    chunks("line feeds about a chunk", "5\nhello\n0\n\n"),
    chunks("no line end behind a chunk", "5\r\nhello0\r\n\r\n"),
    chunks("trailers", "0\r\nContent-Length: 9\r\n\r\n"),
    chunks("a trailer without a colon", "0\r\nX\r\n\r\n"),
    case("the end in mid-body", "405 close", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nhel", Finish),
]

GOOD = "GET /livez HTTP/1.1\r\nHost: x\r\n\r\n"
BAD = "GET /livez HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"
CONNECTIONS = [
    case("three at once", "200 200 200 open", GOOD + GOOD + GOOD),
    case("two hundred at once", "200 " * 200 + "open", GOOD * 200),
    case("a HEAD, then a GET", "200 200 open", "HEAD /milestones HTTP/1.1\r\nHost: x\r\n\r\n" + GOOD, heads=(0,)),
    case("a 304, then a GET", "304 200 open",
         "GET /milestones HTTP/1.1\r\nHost: x\r\nIf-None-Match: *\r\n\r\n" + GOOD),
    case("a 404 between two good ones", "200 404 200 open", GOOD + "GET /none HTTP/1.1\r\nHost: x\r\n\r\n" + GOOD),
    case("a wrong parameter between two good ones", "200 400 200 open",
         GOOD + "GET /milestones?yaer=1 HTTP/1.1\r\nHost: x\r\n\r\n" + GOOD),
    case("a malformed one between two good ones", "200 400 close", GOOD + BAD + GOOD),
    case("two malformed ones", "400 close", BAD + BAD),
    case("a POST between two good ones", "200 405 close",
         GOOD + "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n" + GOOD),
    case("a body of which a request is made", "200 413 close",
         GOOD + f"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: {len(GOOD)}\r\n\r\n" + GOOD),
    case("one that closes between two good ones", "200 200 close",
         GOOD + "GET /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n" + GOOD),
    case("HTTP 1.0 between two good ones", "200 200 close",
         GOOD + "GET /livez HTTP/1.0\r\nHost: x\r\n\r\n" + GOOD),
    case("noise behind a good one", "200 close", GOOD + "\xff\xfe\r\n\r\n" + GOOD),
    case("empty lines between two good ones", "200 200 open", GOOD + "\r\n\r\n" + GOOD),
    case("the end behind a good one", "200 close", GOOD, Finish),
    case("the end in mid-head", "close", "GET /livez HTTP/1.1\r\nHos", Finish),
    case("the end at once", "close", Finish),
    case("an urgent byte", "close", "GET /li", Urgent, "vez HTTP/1.1\r\nHost: x\r\n\r\n"),
]

GROUPS = {
    "request lines": REQUEST_LINES, "methods": METHODS, "targets": TARGETS, "fields": FIELDS,
    "bodies": BODIES, "connections": CONNECTIONS,
}
CASES = [one for group in GROUPS.values() for one in group]

# What libmicrohttpd 0.9.75 refuses before the server sees it. Of a length that is no number and of cookies that do
# not fit it sends the head of its page twice, which makes the end of the page junk, and closes the connection.
BY_THE_LIBRARY = {
    "no version", "HTTP 0.9", "HTTP 0.9 with a line feed", "a method alone", "no method", "a blank first",
    "a tab for a blank", "a blank behind the version", "http in lower case", "another protocol",
    "HTTP 0.9 by its number", "HTTP 2.0", "HTTP 3", "HTTP 11.1", "HTTP 1.10", "the preface of HTTP/2",
    "the hello of TLS", "the hello of TLS with a line end", "the hello of SSH", "the PROXY protocol", "noise",
    "100,000 bytes", "no colon", "no colon in the first", "NUL in a name", "600 fields", "40 KiB of a field",
    "12 KiB of cookies", "a length of -1", "a length of +0", "a length of +5", "a length of 0x5", "a length of 5.0",
    "a length of 5e0", "a length with a blank behind it", "a length with a blank in it", "a length of words",
    "a length of other digits", "an empty length", "a list of lengths", "a length of twenty digits",
    "a length of 2^64", "the end in mid-head", "the end at once", "an urgent byte",
}
