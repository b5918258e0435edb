package org.bihuan.bench;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The database server as far as its settings bear upon the figures.
 */
final class Server {

	private static final long MEGABYTE = 1024 * 1024;

	private static final int REDO_MEGABYTES = 2048;

	private final JdbcTemplate jdbc;

	Server(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Gives it room.
	 * @param pool megabytes that it may keep in memory
	 * @return how it stands, in words
	 */
	String prepared(int pool) {
		this.jdbc.execute("set global innodb_buffer_pool_size = " + pool * MEGABYTE);
		this.jdbc.execute("set global innodb_redo_log_capacity = " + REDO_MEGABYTES * MEGABYTE);
		return this.jdbc.queryForObject(
				"""
						select concat('MySQL ', @@version, ', buffer pool ', ?, ' MB, flush at commit ',
							@@innodb_flush_log_at_trx_commit, ', flush method ', @@innodb_flush_method, ', binary log ', @@log_bin,
							', doublewrite ', @@innodb_doublewrite, '.')""",
				String.class, pool);
	}

}
