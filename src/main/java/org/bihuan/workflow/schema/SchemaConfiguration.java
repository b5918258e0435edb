package org.bihuan.workflow.schema;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells Flyway the dialect and the migrations that come out of other people's jars.
 */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

	@Bean
	FlywayConfigurationCustomizer dialectOfTheDatabase(DataSource dataSource) throws SQLException {
		Dialect dialect;
		try (Connection connection = dataSource.getConnection()) {
			dialect = Dialect.of(connection.getMetaData().getDatabaseProductName());
		}
		return (flyway) -> flyway.placeholders(dialect.placeholders())
			.javaMigrations(new V0001__engine(dialect), new V0002__session(dialect), new V0942__words(dialect),
					new V1051__incidents(dialect));
	}

}
