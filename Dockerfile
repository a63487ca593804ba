# syntax=docker/dockerfile:1
# Keyfound in a container. Mount the content at /keyfound/content and keep /keyfound/data.
#
#   docker build -t keyfound .
#   docker build --build-arg VERSION=0.2.0 --build-arg COMMIT="$(git rev-parse HEAD)" -t keyfound:0.2.0 .

# A release pins both bases by digest, as eclipse-temurin:25-jdk@sha256:…; see .ci/release.
ARG JDK_IMAGE=eclipse-temurin:25-jdk
ARG JRE_IMAGE=eclipse-temurin:25-jre

FROM ${JDK_IMAGE} AS build
# The folder .git stays outside, so the commit is handed in.
ARG COMMIT=unknown
WORKDIR /build
COPY mvnw pom.xml .springjavaformatconfig ./
COPY .mvn .mvn
COPY src src
COPY content/keyfound content/keyfound
COPY content/common content/common
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -q package -P layered-jar -Dmaven.test.skip=true -Dgit.commit.id="${COMMIT}"
# Layers: libraries change seldom, the program often.
RUN java -Djarmode=tools -jar target/keyfound.jar extract --layers --destination layers

FROM ${JRE_IMAGE} AS program
RUN useradd --uid 10001 --home-dir /keyfound --no-create-home --shell /usr/sbin/nologin keyfound \
    && install -d -o keyfound -g keyfound /keyfound /keyfound/content /keyfound/data
WORKDIR /keyfound
# file names beyond ASCII, whatever locales the base image has
ENV LC_ALL=C.UTF-8
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY --chmod=755 packaging/container/healthcheck packaging/container/train /usr/local/bin/

# A run on the shipped content teaches the JDK which classes and methods a start needs. The cache holds good for this very
# JDK and class path, so it is made in the image that runs.
FROM program AS trained
COPY content /keyfound/training
USER keyfound
RUN train

FROM program
ARG VERSION=unknown
ARG COMMIT=unknown
ARG CREATED=
ARG SOURCE=https://github.com/keyfound/keyfound
LABEL org.opencontainers.image.title="Keyfound" \
      org.opencontainers.image.description="A self-hosted troubleshooting knowledge base: paste an error, read the answer." \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${COMMIT}" \
      org.opencontainers.image.created="${CREATED}" \
      org.opencontainers.image.source="${SOURCE}" \
      org.opencontainers.image.documentation="${SOURCE}/blob/main/docs/operating.md" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY LICENSE NOTICE /usr/share/doc/keyfound/
COPY --from=trained /keyfound/keyfound.aot ./
COPY content /keyfound/content
USER keyfound
EXPOSE 8080
VOLUME /keyfound/data
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["healthcheck"]
ENTRYPOINT ["java", "-XX:AOTCache=keyfound.aot", "-XX:MaxRAMPercentage=70", "-jar", "keyfound.jar"]
