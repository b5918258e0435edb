package org.bihuan.riskpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.bihuan.casefile.Photos;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Photos of checks and reports.
 */
@Repository
class PhotoTable {

	private static final String READ = "select id, point_id, file_name, media_type, sha256 from rsk_photo where ";

	private final Photos photos;

	private final JdbcClient jdbc;

	PhotoTable(Photos photos, JdbcClient jdbc) {
		this.photos = photos;
		this.jdbc = jdbc;
	}

	/**
	 * Judges and keeps a photo.
	 * @param point the point
	 * @param check the check to which it belongs; null if to a report
	 * @param report the report to which it belongs; null if to a check
	 * @param sent the photo
	 * @return hash of its bytes
	 */
	String add(long point, @Nullable Long check, @Nullable Long report, SentPhoto sent) {
		Photos.Photo photo = this.photos.check(sent.name(), sent.content());
		this.jdbc.sql("""
				insert into rsk_photo (point_id, check_id, report_id, file_name, media_type, sha256, content)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(point, check, report, photo.name(), photo.mediaType(), photo.sha256(), sent.content())
			.update();
		return photo.sha256();
	}

	List<PhotoRow> ofCheck(long check) {
		return this.jdbc.sql(READ + "check_id = ? order by id").param(check).query((row, index) -> photo(row)).list();
	}

	List<PhotoRow> ofReport(long report) {
		return this.jdbc.sql(READ + "report_id = ? order by id").param(report).query((row, index) -> photo(row)).list();
	}

	Optional<PhotoRow> find(long id) {
		return this.jdbc.sql(READ + "id = ?").param(id).query((row, index) -> photo(row)).optional();
	}

	byte[] content(long id) {
		return this.jdbc.sql("select content from rsk_photo where id = ?").param(id).query(byte[].class).single();
	}

	private static PhotoRow photo(ResultSet row) throws SQLException {
		return new PhotoRow(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5));
	}

}
