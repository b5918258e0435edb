package org.bihuan.inspection;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.shared.Csv;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Checklists by subject. Whoever changes one publishes a new version; those before stay,
 * because records name them.
 */
@Component
class Checklists implements SmartInitializingSingleton {

	private static final String SYSTEM = "system";

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	private final AuditTrail audit;

	private final Resource file;

	private final Clock clock;

	Checklists(JdbcClient jdbc, TransactionOperations transaction, AuditTrail audit,
			@Value("classpath:data/inspection-checklists.csv") Resource file, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.audit = audit;
		this.file = file;
		this.clock = clock;
	}

	@Override
	public void afterSingletonsInstantiated() {
		Map<String, List<Checklist.Item>> shipped = Csv.read(this.file)
			.stream()
			.collect(Collectors.groupingBy((row) -> row.get("subject"), LinkedHashMap::new,
					Collectors.mapping(Checklists::item, Collectors.toList())));
		this.transaction.executeWithoutResult((status) -> shipped.forEach(this::ship));
	}

	private static Checklist.Item item(Map<String, String> row) {
		return new Checklist.Item(row.get("text"), row.get("text_en"), row.get("document"), row.get("place"));
	}

	// what a person has published since is not taken back by the next start
	private void ship(String subject, List<Checklist.Item> items) {
		Optional<String> last = this.jdbc
			.sql("select items from ins_checklist where subject = ? and published_by = ? order by id desc limit 1")
			.params(subject, SYSTEM)
			.query(String.class)
			.optional();
		if (last.filter(Checklist.write(items)::equals).isEmpty()) {
			publish(subject, items, SYSTEM);
		}
	}

	/**
	 * Publishes a new version.
	 * @param subject what is inspected
	 * @param items its lines
	 * @param by login
	 */
	void publish(String subject, List<Checklist.Item> items, String by) {
		this.jdbc.sql("insert into ins_checklist (subject, items, published_at, published_by) values (?, ?, ?, ?)")
			.params(subject, Checklist.write(items), Timestamp.from(this.clock.instant()), by)
			.update();
		this.audit.record("inspection-checklist", by, subject, "published", Map.of("items", items.size()));
	}

	Optional<Checklist> latest(String subject) {
		return this.jdbc.sql("select id, items from ins_checklist where subject = ? order by id desc limit 1")
			.param(subject)
			.query((row, index) -> new Checklist(row.getLong(1), Checklist.read(row.getString(2))))
			.optional();
	}

	/**
	 * A version that somebody may have opened: the latest, or one that was the latest
	 * after the file was opened.
	 * @param id number of the version
	 * @param subject what is inspected
	 * @param since when the file was opened
	 * @return the version, or empty
	 */
	Optional<Checklist> opened(long id, String subject, Instant since) {
		return this.jdbc.sql("""
				select c.id, c.items from ins_checklist c where c.id = ? and c.subject = ? and not exists
				(select 1 from ins_checklist n where n.subject = c.subject and n.id > c.id and n.published_at <= ?)""")
			.params(id, subject, Timestamp.from(since))
			.query((row, index) -> new Checklist(row.getLong(1), Checklist.read(row.getString(2))))
			.optional();
	}

}
