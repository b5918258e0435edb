package org.bihuan.riskpoint;

import java.nio.file.Path;
import java.sql.Connection;

import com.zaxxer.hikari.HikariDataSource;
import org.bihuan.Databases;
import org.bihuan.shared.Refusal;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Names that stood in clear are sealed by the migration, and a lost key is said in words.
 */
class SealSendersTests {

	@TempDir
	private Path folder;

	@Test
	void whatStoodInClearIsSealed() throws Exception {
		SenderSeal seal = new SenderSeal("", this.folder);
		try (HikariDataSource database = Databases.fresh(true); Connection connection = database.getConnection()) {
			JdbcTemplate jdbc = new JdbcTemplate(database);
			jdbc.execute("create table rsk_sender (report_id bigint not null primary key, sender varchar(100))");
			jdbc.execute("alter table rsk_sealed_sender drop constraint rsk_sealed_sender_report");
			jdbc.update("insert into rsk_sender values (1, '张三'), (2, '李四 13800000000')");
			Context context = mock(Context.class);
			given(context.getConnection()).willReturn(connection);
			new V1252__seal_senders(seal).migrate(context);
			assertThat(jdbc.queryForList("select sealed from rsk_sealed_sender", String.class)).hasSize(2)
				.noneMatch((one) -> one.contains("张三") || one.contains("李四") || one.contains("138"));
			SenderTable senders = new SenderTable(JdbcClient.create(database), seal);
			assertThat(senders.find(1)).hasValue("张三");
			assertThat(senders.find(2)).hasValue("李四 13800000000");
		}
	}

	@Test
	void aNameOpensOnlyForItsReportAndWithItsKey() {
		SenderSeal seal = new SenderSeal("", this.folder);
		String sealed = seal.close(7, "张三");
		assertThat(seal.open(7, sealed)).isEqualTo("张三");
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> seal.open(8, sealed))
			.withMessage("riskpoint.refused.otherKey");
		SenderSeal lost = new SenderSeal("", this.folder.resolve("other"));
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> lost.open(7, sealed));
		assertThat(lost.open(9, lost.close(9, "李四"))).isEqualTo("李四");
	}

}
