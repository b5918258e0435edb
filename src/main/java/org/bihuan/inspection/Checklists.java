package org.bihuan.inspection;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.inspection.Checklist.Item;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checklists by subject. Whoever changes one publishes a new version; those before stay,
 * because inspections go on with the one they began with, and records name them.
 */
@Service
@Transactional
class Checklists {

	static final Set<String> KEEPERS = Set.of("supervisor", "office-director", "process-designer");

	private final ChecklistTable table;

	private final AuditTrail audit;

	private final Clock clock;

	Checklists(ChecklistTable table, AuditTrail audit, Clock clock) {
		this.table = table;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Changes a list.
	 * @param subject what is inspected
	 * @param change what is changed
	 * @param by who changes it
	 * @return the new version
	 * @throws Refusal.Forbidden if it is not this person's to keep
	 * @throws Refusal.Conflict if somebody was faster
	 */
	int change(String subject, ChecklistChange change, Person by) {
		if (!keeps(by)) {
			throw new Refusal.Forbidden("inspection.list.forbidden");
		}
		Checklist list = latest(subject).orElseThrow(() -> new Refusal.NotFound("inspection.list.unknown"));
		List<Item> items = change.on(list);
		Item line = (change.item() != null) ? change.item()
				: list.items().get(Objects.requireNonNull(change.row()) - 1);
		int version = list.version() + 1;
		try {
			this.table.add(subject, version, items, this.clock.instant(), by.login(), change.kind(), line.text(),
					change.reason());
		}
		catch (DuplicateKeyException ex) {
			throw new Refusal.Conflict("inspection.list.changed-meanwhile", version);
		}
		this.audit.record("inspection-checklist", by.login(), subject, change.kind(),
				Map.of("version", version, "line", line.text(), "reason", change.reason()));
		return version;
	}

	static boolean keeps(Person person) {
		return KEEPERS.stream().anyMatch(person::holds);
	}

	@Transactional(readOnly = true)
	List<String> subjects() {
		return this.table.subjects();
	}

	@Transactional(readOnly = true)
	Optional<Checklist> latest(String subject) {
		return this.table.latest(subject);
	}

	@Transactional(readOnly = true)
	Optional<Checklist> find(long id) {
		return this.table.find(id);
	}

	@Transactional(readOnly = true)
	Optional<Checklist> find(String subject, int version) {
		return this.table.find(subject, version);
	}

	/**
	 * The version an inspection goes by.
	 * @param inspection the inspection
	 * @return its version and the latest; empty if its subject has no list
	 */
	@Transactional(readOnly = true)
	Optional<VersionInUse> of(Inspection inspection) {
		return Optional.ofNullable(inspection.checklist())
			.flatMap(this.table::find)
			.map((list) -> new VersionInUse(list.version(), this.table.latest(list.subject()).orElse(list).version()));
	}

	@Transactional(readOnly = true)
	List<ChecklistVersion> history(String subject) {
		return this.table.history(subject);
	}

}
