package org.bihuan;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Gives each application that a test starts an empty database and data folder of its own:
 * H2 in memory, or a schema on a real MySQL where {@code bihuan.test.database=mysql}. An
 * application started with its address as an argument keeps it.
 */
public final class Databases implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final String URL = "spring.datasource.url";

	@Override
	public void initialize(ConfigurableApplicationContext application) {
		MutablePropertySources sources = application.getEnvironment().getPropertySources();
		PropertySource<?> arguments = sources.get("commandLineArgs");
		if (arguments != null && arguments.containsProperty(URL)) {
			return;
		}
		sources.addBefore(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
				new MapPropertySource("folder", Map.of("bihuan.data-dir", folder().toString())));
		if ("mysql".equals(System.getProperty("bihuan.test.database"))) {
			// before a test's own properties: a run on MySQL must not be one on H2
			// unnoticed
			sources.addFirst(new MapPropertySource("mysql", mysql()));
		}
		else {
			sources.addBefore(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
					new MapPropertySource("h2", embedded()));
		}
	}

	/**
	 * A new database in this JVM's memory.
	 * @return {@code spring.datasource} properties
	 */
	public static Map<String, Object> embedded() {
		return Map.of(URL, "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;TIME ZONE=Asia/Shanghai".formatted(UUID.randomUUID()));
	}

	/**
	 * A new schema on a real MySQL, addressed as in production.
	 * @return {@code spring.datasource} properties
	 * @throws IllegalStateException if there is neither a server nor a Docker engine to
	 * start one
	 */
	public static Map<String, Object> mysql() {
		return MysqlServer.running().schema();
	}

	/** What was signed over another database does not fit this one. */
	private static Path folder() {
		return Path.of("target", "test-data", UUID.randomUUID().toString());
	}

}
