# milestoned in a small image: the Swift runtime is linked in, the C libraries are Debian's.
#
#   docker build -t milestoned .
#   docker run --rm -p 8080:8080 milestoned
#   docker run --rm -p 8080:8080 -v "$PWD/history:/data:ro" -e MILESTONED_DATASET=/data milestoned
#
# Podman and Buildah keep the HEALTHCHECK if they are told to build with --format docker.

FROM swift:6.3-bookworm AS build
RUN apt-get update --quiet=2 \
 && apt-get install --quiet=2 --yes --no-install-recommends \
      libbrotli-dev libdeflate-dev libgnutls28-dev libmicrohttpd-dev libstemmer-dev libutf8proc-dev \
      libzstd-dev pkg-config zlib1g-dev \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY Package.swift ./
RUN swift package resolve
COPY Sources Sources
# Not built, but Package.swift names them.
COPY Tests Tests
RUN swift build --configuration release --product milestoned --static-swift-stdlib -Xlinker -s \
 && cp "$(swift build --configuration release --show-bin-path)/milestoned" /usr/bin/milestoned

FROM debian:bookworm-slim
RUN apt-get update --quiet=2 \
 && apt-get install --quiet=2 --yes --no-install-recommends \
      libbrotli1 libdeflate0 libgnutls30 libmicrohttpd12 libstemmer0d libutf8proc2 libzstd1 \
      zlib1g \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /usr/bin/milestoned /usr/bin/milestoned
WORKDIR /srv/milestoned
COPY config config
# Inside a container loopback is of no use to anybody outside.
ENV MILESTONED_HOST=0.0.0.0
EXPOSE 8080
USER 65532:65532
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["/usr/bin/milestoned", "healthcheck"]
ENTRYPOINT ["/usr/bin/milestoned"]
LABEL org.opencontainers.image.title="milestoned" \
      org.opencontainers.image.description="Serves a project's history over HTTP" \
      org.opencontainers.image.licenses="Apache-2.0"
