package org.bihuan.organisation;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.shared.KeptInTransaction;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Documents and their activation by the district.
 */
@Repository
class DocumentRegister implements Documents {

	private static final String ALWAYS = "P-0";

	private final JdbcTemplate jdbc;

	private final Clock clock;

	/** One act goes by one day's documents, however often it asks. */
	private final KeptInTransaction<Map<LocalDate, List<String>>> kept = new KeptInTransaction<>(HashMap::new);

	DocumentRegister(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public List<String> active() {
		return this.kept.get().computeIfAbsent(LocalDate.now(this.clock.withZone(Zone.SHANGHAI)), this::activeOn);
	}

	/** Some document was activated or its period has changed. */
	void changed() {
		this.kept.get().clear();
	}

	private List<String> activeOn(LocalDate day) {
		Date today = Date.valueOf(day);
		return this.jdbc.queryForList("""
				select d.id from org_document d where d.id = ? or exists (select 1 from org_document_activation a
				where a.document_id = d.id and a.active_from <= ? and (a.active_to is null or a.active_to >= ?))
				order by d.id""", String.class, ALWAYS, today, today);
	}

	@Override
	public Optional<String> title(String id) {
		return this.jdbc.queryForList("select title from org_document where id = ?", String.class, id)
			.stream()
			.findFirst();
	}

	void addMissing(List<Map<String, String>> rows) {
		Set<String> known = new HashSet<>(this.jdbc.queryForList("select id from org_document", String.class));
		this.jdbc.batchUpdate("""
				insert into org_document (id, title, number, issuer, region, dated, kind, valid_from, valid_to)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				rows.stream().filter((row) -> !known.contains(row.get("id"))).map(DocumentRegister::columns).toList());
	}

	private static Object[] columns(Map<String, String> row) {
		return new Object[] { row.get("id"), row.get("title"), text(row.get("number")), text(row.get("issuer")),
				text(row.get("region")), text(row.get("dated")), row.get("kind"), date(row.get("valid_from")),
				date(row.get("valid_to")) };
	}

	void activateMissing(String district, List<Map<String, String>> rows) {
		Set<String> known = new HashSet<>(this.jdbc.queryForList(
				"select document_id from org_document_activation where district = ?", String.class, district));
		this.jdbc.batchUpdate("""
				insert into org_document_activation (district, document_id, active_from, active_to)
				values (?, ?, ?, ?)""",
				rows.stream()
					.filter((row) -> !known.contains(row.get("document")))
					.map((row) -> new Object[] { district, row.get("document"), date(row.get("active_from")),
							date(row.get("active_to")) })
					.toList());
		changed();
	}

	private static @Nullable String text(@Nullable String value) {
		return (value == null || value.isEmpty()) ? null : value;
	}

	private static @Nullable Date date(@Nullable String value) {
		return (text(value) != null) ? Date.valueOf(value) : null;
	}

}
