package org.bihuan.organisation;

import java.sql.Connection;

import com.zaxxer.hikari.HikariDataSource;
import org.bihuan.Databases;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Units and people that were there before are found after an upgrade.
 */
class WordsOfTheRegisterTests {

	@Test
	void whatIsThereIsKept() throws Exception {
		try (HikariDataSource database = Databases.fresh(true); Connection connection = database.getConnection()) {
			JdbcTemplate jdbc = new JdbcTemplate(database);
			for (int i = 0; i < 1201; i++) {
				jdbc.update("insert into org_unit (code, name, kind, district) values (?, ?, 'ENTERPRISE', 'D')",
						"E-" + i, "新名𠮷" + i);
			}
			jdbc.update("insert into org_unit_change (unit_code, changed_at, changed_by, field, before_value)"
					+ " values ('E-7', current_timestamp, 'x', 'name', '旧名Alt')");
			jdbc.update("insert into org_person (login, name, password_hash, enabled) values ('p', '某人', '', true)");
			jdbc.update("insert into org_post (login, role, unit_code) values ('p', 'worker', 'E-7')");
			Context context = mock(Context.class);
			given(context.getConnection()).willReturn(connection);
			new V1332__words_of_the_register(new StaticMessageSource()).migrate(context);
			assertThat(jdbc.queryForList("select words from org_unit_words", String.class)).hasSize(1201)
				.contains("e-7 新名𠮷7 旧名alt", "e-1200 新名𠮷1200 ");
			assertThat(jdbc.queryForList("select words from org_post_words", String.class)).singleElement()
				.isEqualTo("p 某人 worker worker e-7 新名𠮷7");
			jdbc.update("delete from org_post where login = 'p'");
			assertThat(jdbc.queryForList("select words from org_post_words", String.class)).isEmpty();
		}
	}

}
