# syntax=docker/dockerfile:1
FROM node:20-bookworm-slim AS node

FROM maven:3-eclipse-temurin-17 AS build
# The pages' scripts are bundled by node in the middle of the Maven build.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
	&& ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
	mvn -B -q package -DskipTests

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --no-create-home bihuan \
	&& install --directory --owner=bihuan --group=bihuan --mode=0700 /data
COPY --from=build /source/target/bihuan-*.jar /opt/bihuan.jar
USER bihuan
ENV BIHUAN_DATA_DIR=/data
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/bihuan.jar"]
