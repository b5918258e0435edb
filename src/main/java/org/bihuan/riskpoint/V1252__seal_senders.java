package org.bihuan.riskpoint;

import java.util.Map;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Seals the names that stood in clear until now.
 */
@Component
class V1252__seal_senders extends BaseJavaMigration {

	private final SenderSeal seal;

	V1252__seal_senders(SenderSeal seal) {
		this.seal = seal;
	}

	@Override
	public void migrate(Context context) {
		JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
		jdbc.query("select report_id, sender from rsk_sender",
				(row, index) -> Map.entry(row.getLong(1), row.getString(2)))
			.forEach((one) -> jdbc.update("insert into rsk_sealed_sender (report_id, sealed) values (?, ?)",
					one.getKey(), this.seal.close(one.getKey(), one.getValue())));
	}

}
