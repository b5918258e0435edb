package org.bihuan.release;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.bihuan.Databases;
import org.bihuan.casefile.AuditReport;
import org.bihuan.casefile.AuditTrail;
import org.bihuan.letter.TemplateVersions;
import org.bihuan.organisation.Person;
import org.bihuan.scenario.Scenarios;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.ShippedFiles;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * The room on an empty database of its own: what the program brings, what rules refuse,
 * how scenarios come out and what day it is, a test says.
 */
class ReleaseDatabase implements AutoCloseable {

	/** What the engine was given, one line for each deployment or process that ended. */
	final List<String> engine = new ArrayList<>();

	/** What the program brings. */
	final Map<String, String> brought = new TreeMap<>(
			Map.of("forms/a.form", "a1", "forms/b.form", "b1", "dmn/t.dmn", "t1", "bpmn/p.bpmn", "p1"));

	/** Templates of letters. */
	final FakeTemplates templates = new FakeTemplates();

	/** What was recorded. */
	final List<String> trail = new ArrayList<>();

	/** How the next scenarios come out. */
	Scenarios.@Nullable Run run = new Scenarios.Run("run", 2, 2);

	/** What the scenarios were last asked about. */
	Scenarios.@Nullable Material asked;

	Instant now = Instant.parse("2026-11-23T02:00:00Z");

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	ReleaseDatabase() {
		this.context.registerBean(ReleaseDatabase.class, () -> this);
		this.context.register(Room.class);
		this.context.refresh();
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() {
		this.context.close();
	}

	static Person designer(String login) {
		return person(login, "process-designer");
	}

	static Person approver(String login) {
		return person(login, "release-approver");
	}

	private static Person person(String login, String role) {
		return new Person(login, login, Set.of(new Group(role, new UnitCode("D-demo"))));
	}

	// No @Configuration: the application's own tests would find it and take its database.
	@EnableTransactionManagement(proxyTargetClass = true)
	@Import({ ReleaseTable.class, FilesInForce.class, ReleaseProposals.class, Publication.class, Trials.class,
			NewerShipped.class, ReleaseRound.class, LettersOfReleases.class })
	static class Room {

		@Bean
		DataSource dataSource() {
			return Databases.fresh(false);
		}

		@Bean
		JdbcClient jdbcClient(DataSource dataSource) {
			return JdbcClient.create(dataSource);
		}

		@Bean
		PlatformTransactionManager transactionManager(DataSource dataSource) {
			return new JdbcTransactionManager(dataSource);
		}

		@Bean
		Clock clock(ReleaseDatabase test) {
			return new Clock() {

				@Override
				public ZoneId getZone() {
					return Zone.SHANGHAI;
				}

				@Override
				public Clock withZone(ZoneId zone) {
					return this;
				}

				@Override
				public Instant instant() {
					return test.now;
				}

			};
		}

		@Bean
		ShippedFiles shippedFiles(ReleaseDatabase test) {
			return () -> {
				Map<String, byte[]> files = new TreeMap<>();
				test.brought.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
				return files;
			};
		}

		@Bean
		FakeEngine modelDeployment(ReleaseDatabase test) {
			return new FakeEngine(test.engine);
		}

		@Bean
		TemplateVersions templateVersions(ReleaseDatabase test) {
			return test.templates;
		}

		@Bean
		Scenarios scenarios(ReleaseDatabase test) {
			return new Scenarios() {

				@Override
				public Map<String, String> shipped() {
					return Map.of("s.yaml", "s1");
				}

				@Override
				public void check(String name, String text) {
					if (text.contains("bad")) {
						throw new Refusal.Invalid(name, "scenario.problem.title");
					}
				}

				@Override
				public String play(Material material, String description, Person person) {
					test.asked = material;
					return "run";
				}

				@Override
				public Optional<Run> newest(Material material) {
					test.asked = material;
					return Optional.ofNullable(test.run);
				}

			};
		}

		@Bean
		AuditTrail auditTrail(ReleaseDatabase test) {
			return new AuditTrail() {

				@Override
				public void record(String scope, String actor, String subject, @Nullable String outcome,
						Map<String, ?> content) {
					test.trail.add("%s %s %s".formatted(subject, actor, outcome));
				}

				@Override
				public AuditReport verify() {
					throw new UnsupportedOperationException();
				}

				@Override
				public void anchor() {
					throw new UnsupportedOperationException();
				}

			};
		}

	}

}
