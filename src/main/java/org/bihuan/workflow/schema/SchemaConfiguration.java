package org.bihuan.workflow.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.api.migration.JavaMigration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells Flyway the dialect and the migrations in Java: those out of other people's jars,
 * and those of rooms that need their own beans.
 */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

	@Bean
	FlywayConfigurationCustomizer dialectOfTheDatabase(DataSource dataSource, ObjectProvider<JavaMigration> ofRooms)
			throws SQLException {
		Dialect dialect;
		try (Connection connection = dataSource.getConnection()) {
			dialect = Dialect.of(connection.getMetaData().getDatabaseProductName());
		}
		Stream<JavaMigration> own = Stream.of(new V0001__engine(dialect), new V0002__session(dialect),
				new V0942__words(dialect), new V1051__incidents(dialect), new V1312__waiting_jobs(),
				new V1334__word_indexes(dialect));
		return (flyway) -> flyway.placeholders(dialect.placeholders())
			.javaMigrations(Stream.concat(own, ofRooms.stream()).toArray(JavaMigration[]::new))
			// a program that is older than its tables writes them wrongly: it does not
			// start
			.ignoreMigrationPatterns(new String[0]);
	}

}
