package org.bihuan.inspection;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.inspection.Checklist.Item;
import org.bihuan.shared.Csv;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The checklists that come with the program. They are a start: once a person has changed
 * one, it is the district's own and no later release takes that back.
 */
@Component
class ShippedChecklists implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(ShippedChecklists.class);

	private static final String SYSTEM = "system";

	private final ChecklistTable table;

	private final TransactionOperations transaction;

	private final AuditTrail audit;

	private final Resource file;

	private final Clock clock;

	ShippedChecklists(ChecklistTable table, TransactionOperations transaction, AuditTrail audit,
			@Value("classpath:data/inspection-checklists.csv") Resource file, Clock clock) {
		this.table = table;
		this.transaction = transaction;
		this.audit = audit;
		this.file = file;
		this.clock = clock;
	}

	@Override
	public void afterSingletonsInstantiated() {
		Map<String, List<Item>> shipped = Csv.read(this.file)
			.stream()
			.collect(Collectors.groupingBy((row) -> row.get("subject"), LinkedHashMap::new, Collectors.mapping(
					(row) -> new Item(row.get("text"), row.get("text_en"), row.get("document"), row.get("place")),
					Collectors.toList())));
		shipped.forEach((subject, items) -> {
			try {
				this.transaction.executeWithoutResult((status) -> ship(subject, items));
			}
			catch (DuplicateKeyException ex) {
				log.debug("Another node ships the checklist of {} at this moment", subject);
			}
		});
	}

	private void ship(String subject, List<Item> items) {
		@Nullable Checklist latest = this.table.latest(subject).orElse(null);
		boolean ours = latest == null || SYSTEM.equals(this.table.history(subject).get(0).publishedBy());
		if (!ours || latest != null && latest.items().equals(items)) {
			return;
		}
		int version = (latest != null) ? latest.version() + 1 : 1;
		this.table.add(subject, version, items, this.clock.instant(), SYSTEM, null, null, null);
		this.audit.record("inspection-checklist", SYSTEM, subject, "shipped",
				Map.of("version", version, "items", items.size()));
	}

}
