package org.bihuan.duty.period;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.bihuan.Databases;
import org.bihuan.casefile.Statements;
import org.bihuan.duty.DueRule;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyScope;
import org.bihuan.duty.Frequency;
import org.bihuan.duty.OwedDuty;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The room on an empty database of its own, without the rest of the house: what is owed,
 * and what day it is, a test says. One serves all tests of a JVM, each of which begins
 * with empty tables.
 */
final class DutyDatabase {

	private static @Nullable DutyDatabase shared;

	private final AnnotationConfigApplicationContext context;

	private DutyDatabase() {
		this.context = new AnnotationConfigApplicationContext();
		this.context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test", Map.of("bihuan.duty.enrolled", "^E-")));
		this.context.register(Room.class);
		this.context.refresh();
	}

	/** The one database, emptied. */
	static synchronized DutyDatabase empty() {
		if (shared == null) {
			shared = new DutyDatabase();
		}
		shared.clear();
		return shared;
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	DutyFakes.Surroundings around() {
		return bean(DutyFakes.Surroundings.class);
	}

	JdbcClient jdbc() {
		return bean(JdbcClient.class);
	}

	DutyRound round() {
		return bean(DutyRound.class);
	}

	Statements statements() {
		return bean(Statements.class);
	}

	void tx(Runnable work) {
		new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult((status) -> work.run());
	}

	/** It is this day, in the morning, and a round is made. */
	void day(String day) {
		at(day + "T08:00:00");
		round().open();
		round().sweep();
	}

	void at(String local) {
		around().now = LocalDateTime.parse(local).atZone(Zone.SHANGHAI).toInstant();
	}

	/** Forgets all periods and units, and that the district ever began. */
	void clear() {
		tx(() -> {
			for (String table : List.of("dty_period", "dty_occasion", "dty_target", "dty_file", "dty_change",
					"dty_owed", "dty_unit", "dty_profile", "org_unit_tag", "org_unit_sector", "org_unit")) {
				jdbc().sql("delete from " + table).update();
			}
			jdbc().sql("update dty_mark set began_on = null, opened_to = null, stamp = ''").update();
		});
		around().clear();
	}

	void unit(String code, String sector, String... tags) {
		tx(() -> {
			jdbc()
				.sql("insert into org_unit (code, name, kind, lead_authority, town, district)"
						+ " values (?, ?, 'ENTERPRISE', 'A-1', 'T-1', 'D-demo')")
				.params(code, code)
				.update();
			if (jdbc().sql("select count(*) from org_sector where code = ?")
				.param(sector)
				.query(Long.class)
				.single() == 0) {
				jdbc()
					.sql("insert into org_sector (code, name_zh, name_en, authority_code, any_unit)"
							+ " values (?, ?, ?, 'A-1', false)")
					.params(sector, sector, sector)
					.update();
			}
			jdbc().sql("insert into org_unit_sector (unit_code, seq, sector_code) values (?, 0, ?)")
				.params(code, sector)
				.update();
			for (String tag : tags) {
				jdbc().sql("insert into org_unit_tag (unit_code, tag) values (?, ?)").params(code, tag).update();
			}
		});
	}

	/** Periods as a reader would tell them, in order. */
	List<String> periods(String unit) {
		return jdbc().sql(
				"select duty, period, state from dty_period where unit = ? order by duty, first_day, period, target_key")
			.param(unit)
			.query((row, index) -> "%s %s %s".formatted(row.getString(1), row.getString(2), row.getString(3)))
			.list();
	}

	long count(String where) {
		return jdbc().sql("select count(*) from dty_period where " + where).query(Long.class).single();
	}

	long id(String unit, String duty, String period) {
		return jdbc().sql("select id from dty_period where unit = ? and duty = ? and period = ?")
			.params(unit, duty, period)
			.query(Long.class)
			.single();
	}

	static OwedDuty owed(DutyKind kind, String duty, Frequency frequency) {
		return owed(kind, duty, DutyScope.UNIT, frequency, "END");
	}

	static OwedDuty owed(DutyKind kind, String duty, DutyScope scope, Frequency frequency, String rule) {
		return new OwedDuty(kind, duty, scope, frequency, new DueRule(rule), "principal-leader", false, "",
				List.of(new OwedDuty.Basis(frequency, "D001", "§1", "r-" + duty)));
	}

	// No @Configuration: the application's own tests would find it and take its database.
	@EnableTransactionManagement
	@ComponentScan(basePackages = "org.bihuan.duty.period", useDefaultFilters = false,
			includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION,
					classes = { Component.class, Service.class, Repository.class }),
			excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
					pattern = ".*(Camunda|Steps|Page|Api|Entry|Export|Recording|ExplainMiss).*"))
	@Import(DutyFakes.class)
	static class Room {

		@Bean
		HikariDataSource pool() {
			return Databases.fresh(false);
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

	}

}
