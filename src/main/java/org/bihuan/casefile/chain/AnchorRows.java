package org.bihuan.casefile.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.bihuan.shared.WallTime;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The tables of anchors.
 */
@Repository
class AnchorRows {

	private static final int BATCH = 500;

	private final JdbcTemplate jdbc;

	AnchorRows(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	List<Head> moved() {
		return sorted(this.jdbc.query("""
				select c.scope, c.seq, c.hash from case_chain c where c.seq > 0 and not exists
				(select 1 from case_anchor_head h where h.scope = c.scope and h.seq = c.seq)""", AnchorRows::head));
	}

	List<Head> headsOf(long anchor) {
		return sorted(this.jdbc.query("select scope, seq, hash from case_anchor_head where anchor = ?",
				AnchorRows::head, anchor));
	}

	// Sorted here: the two databases do not agree on the order of texts.
	private static List<Head> sorted(List<Head> heads) {
		return heads.stream().sorted(Comparator.comparing(Head::scope).thenComparing(Head::seq)).toList();
	}

	List<Anchor> all() {
		return this.jdbc.query("select * from case_anchor order by id", AnchorRows::anchor);
	}

	List<Anchor> of(String scope) {
		return this.jdbc.query("""
				select * from case_anchor where id in (select anchor from case_anchor_head where scope = ?)
				order by id""", AnchorRows::anchor, scope);
	}

	long last(String scope, int version) {
		return this.jdbc.queryForObject("""
				select coalesce(max(h.seq), 0) from case_anchor_head h join case_anchor a on a.id = h.anchor
				where h.scope = ? and a.version = ?""", Long.class, scope, version);
	}

	List<String> keys() {
		return this.jdbc.queryForList("select distinct public_key from case_anchor order by public_key", String.class);
	}

	Optional<Anchor> last() {
		return this.jdbc.query("select * from case_anchor order by id desc limit 1", AnchorRows::anchor)
			.stream()
			.findFirst();
	}

	void insert(Anchor anchor, List<Head> heads) {
		this.jdbc.update("""
				insert into case_anchor (version, id, signed_at, algorithm, public_key, previous_hash, heads_hash,
				signature) values (?, ?, ?, ?, ?, ?, ?, ?)""", anchor.version(), anchor.id(), WallTime.of(anchor.at()),
				anchor.algorithm(), anchor.publicKey(), anchor.previous(), anchor.headsHash(), anchor.signature());
		this.jdbc.batchUpdate("insert into case_anchor_head (scope, seq, hash, anchor) values (?, ?, ?, ?)", heads,
				BATCH, (statement, head) -> {
					statement.setString(1, head.scope());
					statement.setLong(2, head.seq());
					statement.setString(3, head.hash());
					statement.setLong(4, anchor.id());
				});
	}

	private static Head head(ResultSet row, int number) throws SQLException {
		return new Head(row.getString("scope"), row.getLong("seq"), row.getString("hash"));
	}

	private static Anchor anchor(ResultSet row, int number) throws SQLException {
		return new Anchor(row.getInt("version"), row.getLong("id"),
				WallTime.instant(row.getObject("signed_at", LocalDateTime.class)), row.getString("algorithm"),
				row.getString("public_key"), row.getString("previous_hash"), row.getString("heads_hash"),
				row.getString("signature"));
	}

}
