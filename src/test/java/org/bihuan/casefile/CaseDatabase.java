package org.bihuan.casefile;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.bihuan.Databases;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.UnitCode;
import org.mockito.Mockito;

import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestController;

/**
 * The room on an empty database of its own, without the rest of the house.
 */
final class CaseDatabase implements AutoCloseable {

	static final Instant NOW = Instant.parse("2026-11-01T05:30:00.123456789Z");

	private final AnnotationConfigApplicationContext context;

	CaseDatabase(Path dataDirectory) {
		this.context = new AnnotationConfigApplicationContext();
		this.context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test", Map.of("bihuan.data-dir", dataDirectory.toString())));
		this.context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
		this.context.register(Room.class);
		this.context.refresh();
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	JdbcClient jdbc() {
		return bean(JdbcClient.class);
	}

	TransactionTemplate transaction() {
		return new TransactionTemplate(bean(PlatformTransactionManager.class));
	}

	CaseHeader open(String unit) {
		return transaction().execute((status) -> bean(CaseFiles.class).open(opening(unit, "配电箱未上锁")));
	}

	void record(CaseHeader file, int count) {
		transaction().executeWithoutResult((status) -> {
			for (int i = 0; i < count; i++) {
				bean(CaseFiles.class).record(file.number(), EntryKind.STEP, "worker-" + file.unit(), "rectify", "done",
						Map.of("i", i));
			}
		});
	}

	static CaseOpening opening(String unit, String title) {
		UnitView view = new UnitView(new UnitCode(unit), "演示企业-" + unit, UnitKind.ENTERPRISE, List.of("industry-trade"),
				List.of(), new UnitCode("A-emergency"), new UnitCode("T-longzhou"), new UnitCode("D-demo"));
		return new CaseOpening(CaseKind.HAZARD, view, "industry-trade", new UnitCode("A-emergency"), title, "GENERAL",
				"REGISTERED", "safety-" + unit);
	}

	static Scope everything() {
		return new Scope("auditor", true, Set.of(), Set.of(), Set.of());
	}

	@Override
	public void close() {
		this.context.close();
	}

	// No @Configuration: the application's own tests would find it and take its database.
	@EnableTransactionManagement
	@ComponentScan(basePackageClasses = CaseFiles.class,
			excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class))
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
		JdbcClient jdbcClient(DataSource dataSource) {
			return JdbcClient.create(dataSource);
		}

		@Bean
		JdbcTemplate jdbcTemplate(DataSource dataSource) {
			return new JdbcTemplate(dataSource);
		}

		@Bean
		PlatformTransactionManager transactionManager(DataSource dataSource) {
			return new JdbcTransactionManager(dataSource);
		}

		@Bean
		Units units() {
			return Mockito.mock(Units.class);
		}

		@Bean
		Clock clock() {
			return Clock.fixed(NOW, ZoneOffset.UTC);
		}

	}

}
