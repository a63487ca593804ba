# syntax=docker/dockerfile:1
# Keyfound in a container. Mount the content at /keyfound/content and keep /keyfound/data.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY mvnw pom.xml .springjavaformatconfig ./
COPY .mvn .mvn
COPY src src
COPY content/keyfound content/keyfound
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q package -P layered-jar -Dmaven.test.skip=true
# Layers: libraries change seldom, the program often.
RUN java -Djarmode=tools -jar target/keyfound.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre AS program
RUN useradd --uid 10001 --home-dir /keyfound --no-create-home --shell /usr/sbin/nologin keyfound \
    && install -d -o keyfound -g keyfound /keyfound /keyfound/content /keyfound/data
WORKDIR /keyfound
# file names beyond ASCII, whatever locales the base image has
ENV LC_ALL=C.UTF-8
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./

# A run on the shipped content teaches the JDK which classes and methods a start needs. The cache holds good for this very
# JDK and class path, so it is made in the image that runs. The server writes it when it ends; its exit code is then that
# of a process that was told to end, so the cache itself is looked for.
FROM program AS trained
COPY content /keyfound/training
USER keyfound
RUN java -XX:AOTCacheOutput=keyfound.aot -Xlog:aot=error -jar keyfound.jar \
        --keyfound.content.dir=training --keyfound.data.dir=/tmp/training & server=$!; \
    until java -jar keyfound.jar health >/dev/null 2>&1; do kill -0 $server || exit 1; sleep 1; done; \
    kill -TERM $server; wait $server; rm -rf /tmp/training; test -s keyfound.aot

FROM program
COPY --from=trained /keyfound/keyfound.aot ./
COPY content /keyfound/content
USER keyfound
EXPOSE 8080
VOLUME /keyfound/data
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["java", "-XX:AOTCache=keyfound.aot", "-Xmx64m", "-jar", "keyfound.jar", "health"]
ENTRYPOINT ["java", "-XX:AOTCache=keyfound.aot", "-XX:MaxRAMPercentage=70", "-jar", "keyfound.jar"]
