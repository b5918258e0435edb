package org.bihuan.escalation.ladder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import org.bihuan.Databases;
import org.bihuan.calendar.Calendars;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.Statements;
import org.bihuan.measure.MeasureKinds;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.Decisions;
import org.bihuan.workflow.ShippedDecisions;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.mockito.Mockito;

import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestController;

/**
 * Ladders, cases, measures and letters on an empty database of their own, with the
 * shipped tables and calendar, without the rest of the house.
 */
final class LadderDatabase implements AutoCloseable {

	static final Instant NOW = Instant.parse("2026-03-16T01:00:00Z");

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	LadderDatabase(String dataDirectory) {
		this.context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test", Map.of("bihuan.data-dir", dataDirectory)));
		this.context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
		this.context.register(Room.class);
		this.context.refresh();
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/** A case of a general hazard in the sector of fire. */
	void opened(String number, String unit) {
		bean(JdbcClient.class).sql("""
				insert into case_file (case_number, unit, unit_name, sector, authority, district, title, grade, state,
				opened_at, opened_by) values (?, ?, '演示-甲厂', 'fire', 'A-fire', 'D-demo', '积尘', 'GENERAL', 'RECTIFYING',
				?, 'inspector1')""").params(number, unit, at(NOW)).update();
	}

	/** A measure that is carried out, and the letter that carries it out. */
	long letter(Ladder ladder, String measure, String letter) {
		JdbcClient jdbc = bean(JdbcClient.class);
		jdbc.sql(
				"""
						insert into msr_measure (case_number, measure, addressee, issuer, ground, measure_rank, decided_by, state,
						taken_at) values (?, ?, ?, 'A-fire', 'OVERDUE', 1, 'chief', 'RUNNING', ?)""")
			.params(ladder.number().value(), measure, ladder.addressee().value(), at(NOW))
			.update();
		long id = jdbc.sql("select max(id) from msr_measure").query(Long.class).single();
		jdbc.sql("""
				insert into ltr_letter (case_number, kind, issuer, issuer_name, addressee, addressee_name, measure_id,
				fields, state, drafted_at, number, version) values (?, 'NOTICE', 'A-fire', '演示-消防', ?, '演示-甲厂', ?, '{}',
				'ISSUED', ?, ?, 1)""")
			.params(ladder.number().value(), ladder.addressee().value(), id, at(NOW), letter)
			.update();
		return id;
	}

	void save(Ladder ladder) {
		new TransactionTemplate(bean(PlatformTransactionManager.class))
			.executeWithoutResult((status) -> bean(LadderRepository.class).save(ladder));
	}

	private static Object at(Instant instant) {
		return instant.atZone(Zone.SHANGHAI).toLocalDateTime();
	}

	@Override
	public void close() {
		this.context.close();
	}

	// No @Configuration: the application's own tests would find it and take its database.
	@EnableTransactionManagement
	@EnableJpaRepositories(basePackageClasses = LadderRepository.class)
	@Import({ LadderBoard.class, LadderStates.class, LadderOutlooks.class, LadderPaths.class })
	@ComponentScan(basePackageClasses = CaseFiles.class,
			excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class))
	@ComponentScan(basePackages = { "org.bihuan.measure.register", "org.bihuan.letter.life" },
			useDefaultFilters = false, includeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
					pattern = ".*\\.(MeasureRegister|MeasureTable|MeasureProcesses|NumbersOfMeasures)"))
	static class Room {

		@Bean
		HikariDataSource pool() {
			return Databases.fresh(true);
		}

		@Bean
		@Primary
		Statements dataSource(HikariDataSource pool) {
			return new Statements(pool);
		}

		@Bean
		LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource dataSource) {
			LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
			factory.setDataSource(dataSource);
			factory.setPackagesToScan(Ladder.class.getPackageName());
			factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
			factory.setJpaPropertyMap(Map.of("hibernate.physical_naming_strategy",
					CamelCaseToUnderscoresNamingStrategy.class.getName(), "hibernate.implicit_naming_strategy",
					SpringImplicitNamingStrategy.class.getName(), "hibernate.type.preferred_instant_jdbc_type",
					"TIMESTAMP", "hibernate.type.prefer_native_enum_types", "false"));
			return factory;
		}

		@Bean
		PlatformTransactionManager transactionManager(EntityManagerFactory entities) {
			return new JpaTransactionManager(entities);
		}

		@Bean
		JdbcClient jdbcClient(DataSource dataSource) {
			return JdbcClient.create(dataSource);
		}

		@Bean
		JdbcTemplate jdbcTemplate(DataSource dataSource) {
			return new JdbcTemplate(dataSource);
		}

		@Bean
		Decisions decisions() {
			ShippedDecisions tables = new ShippedDecisions();
			tables.activate(List.of("D001", "P-0"));
			return tables;
		}

		@Bean
		WorkCalendar calendar() {
			return Calendars.shipped();
		}

		@Bean
		MeasureKinds kinds() {
			return Mockito.mock(MeasureKinds.class);
		}

		@Bean
		Units units() {
			return Mockito.mock(Units.class);
		}

		@Bean
		Clock clock() {
			return Clock.fixed(NOW, Zone.SHANGHAI);
		}

	}

}
