package org.bihuan.calendar;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.bihuan.calendar.MovedDay.Kind;
import org.bihuan.calendar.NoticeImport.Change;
import org.bihuan.calendar.Notices.Cover;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The history of imports: rows that are only ever added.
 */
@Repository
class ImportRows {

	private static final int SHOWN = 50;

	private final JdbcClient jdbc;

	ImportRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long add(Cover cover, Instant at, @Nullable LocalDate firstChanged, List<Change> days) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc
			.sql("insert into cal_import (notice, source, imported_at, imported_by, reason, first_changed)"
					+ " values (?, ?, ?, ?, ?, ?)")
			.params(cover.number(), cover.source(), Timestamp.from(at), cover.by(), cover.reason(), firstChanged)
			.update(key, "id");
		long id = Objects.requireNonNull(key.getKey()).longValue();
		for (Change day : days) {
			this.jdbc
				.sql("insert into cal_import_day (import_id, cal_date, kind_before, kind_after, name_zh, name_en)"
						+ " values (?, ?, ?, ?, ?, ?)")
				.params(id, day.date(), day.before().name(), day.after().name(), day.nameZh(), day.nameEn())
				.update();
		}
		return id;
	}

	List<NoticeImport> last() {
		Map<Long, NoticeImport> imports = new LinkedHashMap<>();
		this.jdbc.sql("select * from cal_import order by id desc limit " + SHOWN).query((row) -> {
			imports.put(row.getLong("id"), new NoticeImport(row.getLong("id"), row.getString("notice"),
					row.getString("source"), row.getTimestamp("imported_at").toInstant(), row.getString("imported_by"),
					row.getString("reason"), row.getObject("first_changed", LocalDate.class), new ArrayList<>()));
		});
		if (!imports.isEmpty()) {
			this.jdbc.sql("select * from cal_import_day where import_id in (:ids) order by cal_date")
				.param("ids", imports.keySet())
				.query((row) -> {
					imports.get(row.getLong("import_id"))
						.days()
						.add(new Change(row.getObject("cal_date", LocalDate.class),
								Kind.valueOf(row.getString("kind_before")), Kind.valueOf(row.getString("kind_after")),
								row.getString("name_zh"), row.getString("name_en")));
				});
		}
		return List.copyOf(imports.values());
	}

	/** Where the notices that people imported were published, by number. */
	Map<String, String> sources() {
		Map<String, String> sources = new LinkedHashMap<>();
		this.jdbc.sql("select notice, source from cal_import order by id").query((row) -> {
			sources.put(row.getString(1), row.getString(2));
		});
		return sources;
	}

}
