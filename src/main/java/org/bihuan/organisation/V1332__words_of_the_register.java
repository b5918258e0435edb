package org.bihuan.organisation;

import java.util.List;
import java.util.function.Consumer;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Keeps the words of units and posts that are there already.
 */
@Component
class V1332__words_of_the_register extends BaseJavaMigration {

	private static final int CHUNK = 500;

	private final MessageSource messages;

	V1332__words_of_the_register(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public void migrate(Context context) {
		JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
		inChunks(jdbc.queryForList("select code from org_unit", String.class), new UnitWords(jdbc)::write);
		inChunks(jdbc.queryForList("select login from org_person", String.class),
				new PostWords(jdbc, this.messages)::write);
	}

	private static void inChunks(List<String> all, Consumer<List<String>> write) {
		for (int from = 0; from < all.size(); from += CHUNK) {
			write.accept(all.subList(from, Math.min(all.size(), from + CHUNK)));
		}
	}

}
