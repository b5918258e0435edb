package org.bihuan;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.MySQLContainer;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ClassPathResource;

/**
 * The MySQL under the tests: the one at {@code BIHUAN_MYSQL_URL}, otherwise a container.
 */
record MysqlServer(String address, String user, String password) {

	private static final String PREFIX = "bihuan_test_";

	private static final AtomicInteger SCHEMAS = new AtomicInteger();

	private static @Nullable MysqlServer container;

	/**
	 * The server, started at the first call if need be.
	 */
	static synchronized MysqlServer running() {
		String url = System.getenv("BIHUAN_MYSQL_URL");
		if (url != null) {
			return new MysqlServer(URI.create(url.substring("jdbc:".length())).getAuthority(),
					System.getenv().getOrDefault("BIHUAN_MYSQL_USER", "bihuan"),
					System.getenv().getOrDefault("BIHUAN_MYSQL_PASSWORD", "bihuan"));
		}
		if (container == null) {
			container = start();
		}
		return container;
	}

	private static MysqlServer start() {
		if (!DockerClientFactory.instance().isDockerAvailable()) {
			throw new IllegalStateException(
					"The tests on MySQL need a server and none is there: run `.ci/mysql install`,"
							+ " then `export BIHUAN_MYSQL_URL=$(.ci/mysql start)`, or start a Docker engine.");
		}
		MySQLContainer<?> mysql = new MySQLContainer<>("mysql:9").withUsername("root");
		mysql.start();
		return new MysqlServer(mysql.getHost() + ":" + mysql.getMappedPort(MySQLContainer.MYSQL_PORT),
				mysql.getUsername(), mysql.getPassword());
	}

	/**
	 * A new schema and the addresses that production's own settings make of it.
	 */
	Map<String, Object> schema() {
		String schema = PREFIX + ProcessHandle.current().pid() + "_" + SCHEMAS.incrementAndGet();
		try (Connection connection = DriverManager.getConnection("jdbc:mysql://%s/".formatted(this.address), this.user,
				this.password); Statement statement = connection.createStatement()) {
			for (String left : leftBehind(statement)) {
				statement.execute("drop database if exists " + left);
			}
			statement.execute("drop database if exists " + schema);
			statement.execute("create database " + schema);
			return production(schema);
		}
		catch (SQLException | IOException ex) {
			throw new IllegalStateException("No schema for the tests on MySQL at " + this.address, ex);
		}
	}

	/**
	 * A schema that outlives this run, empty at first.
	 */
	Map<String, Object> kept(String schema) {
		try (Connection connection = DriverManager.getConnection("jdbc:mysql://%s/".formatted(this.address), this.user,
				this.password); Statement statement = connection.createStatement()) {
			statement.execute("create database if not exists " + schema);
			return production(schema);
		}
		catch (SQLException | IOException ex) {
			throw new IllegalStateException("No schema " + schema + " on MySQL at " + this.address, ex);
		}
	}

	private List<String> leftBehind(Statement statement) throws SQLException {
		List<String> left = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery("show databases like '%s%%'".formatted(PREFIX))) {
			while (rows.next()) {
				long owner = Long.parseLong(rows.getString(1).substring(PREFIX.length()).split("_")[0]);
				if (ProcessHandle.of(owner).isEmpty()) {
					left.add(rows.getString(1));
				}
			}
		}
		return left;
	}

	private Map<String, Object> production(String schema) throws IOException {
		MutablePropertySources sources = new MutablePropertySources();
		sources
			.addLast(new MapPropertySource("server", Map.of("bihuan.mysql.address", this.address, "bihuan.mysql.schema",
					schema, "bihuan.mysql.user", this.user, "bihuan.mysql.password", this.password)));
		new YamlPropertySourceLoader().load("production", new ClassPathResource("application-prod.yaml"))
			.forEach(sources::addLast);
		PropertySourcesPropertyResolver settings = new PropertySourcesPropertyResolver(sources);
		Map<String, Object> properties = new HashMap<>();
		for (String name : List.of("url", "username", "password")) {
			properties.put("spring.datasource." + name, settings.getRequiredProperty("spring.datasource." + name));
		}
		return properties;
	}

}
