package org.bihuan.duty.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.bihuan.duty.DutyRules;
import org.bihuan.duty.OwedDuty;
import org.bihuan.duty.Patience;
import org.bihuan.duty.Traits;
import org.bihuan.organisation.Documents;
import org.bihuan.workflow.DecisionTables;

import org.springframework.stereotype.Component;

/**
 * Asks the tables of frequency once for each profile and keeps what they say; asks again
 * when other documents are active or a table has changed.
 */
@Component
class OwedByProfile {

	/** Before any period: when a profile begins is up to its units. */
	private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

	private final DutyRules rules;

	private final Profiles profiles;

	private final OwedTable table;

	private final Documents documents;

	private final DecisionTables tables;

	OwedByProfile(DutyRules rules, Profiles profiles, OwedTable table, Documents documents, DecisionTables tables) {
		this.rules = rules;
		this.profiles = profiles;
		this.table = table;
		this.documents = documents;
		this.tables = tables;
	}

	/** Under what the rows were written. */
	String stamp() {
		return "%08x".formatted(Objects.hash(this.documents.active(), this.tables.versions()));
	}

	/** Profiles that were never asked about. */
	void complete() {
		List<Profile> fresh = this.profiles.evaluated(false);
		if (fresh.isEmpty()) {
			return;
		}
		this.table.replace(List.of(), rows(fresh, Map.of(), ALWAYS));
		this.profiles.evaluated(fresh.stream().map(Profile::id).toList());
	}

	/**
	 * Asks again about all profiles.
	 * @param today from when a new or changed duty is owed
	 * @return profiles that owe otherwise now
	 */
	List<Long> refresh(LocalDate today) {
		List<Profile> all = this.profiles.evaluated(true);
		Map<String, OwedTable.Known> known = this.table.known();
		List<OwedRow> rows = rows(all, known, today);
		List<Long> ids = all.stream().map(Profile::id).toList();
		this.table.replace(ids, rows);
		return changed(known, rows);
	}

	private static List<Long> changed(Map<String, OwedTable.Known> known, List<OwedRow> rows) {
		Set<Long> changed = new HashSet<>();
		Map<String, OwedTable.Known> gone = new HashMap<>(known);
		for (OwedRow row : rows) {
			OwedTable.Known before = gone.remove(row.key());
			if (before == null || !before.often().equals(often(row.owed()))) {
				changed.add(row.profile());
			}
		}
		gone.values().forEach((one) -> changed.add(one.profile()));
		return changed.stream().sorted().toList();
	}

	private List<OwedRow> rows(List<Profile> asked, Map<String, OwedTable.Known> known, LocalDate otherwise) {
		Map<Traits, List<OwedDuty>> ofEnterprises = this.rules
			.owed(asked.stream().filter(Profile::ofEnterprise).map(Profile::traits).distinct().toList());
		Map<String, List<OwedDuty>> ofSectors = new HashMap<>();
		List<OwedRow> rows = new ArrayList<>();
		Patience patience = this.rules.patience();
		for (Profile profile : asked) {
			for (OwedDuty owed : owed(profile, ofEnterprises, ofSectors)) {
				OwedTable.Known before = known.get(OwedRow.key(profile.id(), owed));
				boolean same = before != null && before.often().equals(often(owed));
				rows.add(new OwedRow(profile.id(), owed, same ? before.since() : otherwise,
						patience.with(owed.kind(), owed.frequency())));
			}
		}
		return rows;
	}

	private static String often(OwedDuty owed) {
		return owed.frequency().name() + owed.dueRule().text();
	}

	private Collection<OwedDuty> owed(Profile profile, Map<Traits, List<OwedDuty>> ofEnterprises,
			Map<String, List<OwedDuty>> ofSectors) {
		if (profile.ofEnterprise()) {
			return strictest(ofEnterprises.getOrDefault(profile.traits(), List.of()));
		}
		if (profile.ofTown()) {
			return strictest(this.rules.owedByTown());
		}
		return strictest(profile.regulates()
			.stream()
			.flatMap((sector) -> ofSectors.computeIfAbsent(sector, this.rules::owedByAuthority).stream())
			.toList());
	}

	/** An authority of several sectors owes what they share once. */
	private static Collection<OwedDuty> strictest(List<OwedDuty> all) {
		Map<String, OwedDuty> strictest = new LinkedHashMap<>();
		all.stream()
			.sorted(Comparator.comparing(OwedDuty::frequency))
			.forEach((owed) -> strictest.putIfAbsent(OwedRow.key(0, owed), owed));
		return strictest.values();
	}

}
