package org.bihuan.casefile;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The table of small pictures. A row without a picture says that none can be made.
 */
@Repository
class ThumbnailRows {

	private final JdbcTemplate jdbc;

	ThumbnailRows(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Optional<byte[]>> find(String id) {
		return this.jdbc
			.query("select content from case_evidence_thumbnail where id = ?",
					(row, number) -> Optional.ofNullable(row.getBytes("content")), id)
			.stream()
			.findFirst();
	}

	void insert(String id, byte @Nullable [] content) {
		this.jdbc.update("insert into case_evidence_thumbnail (id, content) values (?, ?)", id, content);
	}

}
