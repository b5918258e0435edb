package org.bihuan.request.stoppage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.duty.DutyFacts;
import org.bihuan.organisation.UnitDesk;
import org.bihuan.organisation.UnitDraft;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A stoppage that lasts makes duties: after some months the unit bears a risk tag, on
 * which the tables of frequency act, until it is resumed. A tag that a person has set is
 * left alone.
 */
@Component
class LastingStoppages implements DutyFacts {

	private static final String SYSTEM = "system";

	private final LastingTable table;

	private final LastingRules rules;

	private final CaseFiles caseFiles;

	private final Units units;

	private final UnitDesk desk;

	private final Clock clock;

	LastingStoppages(LastingTable table, LastingRules rules, CaseFiles caseFiles, Units units, UnitDesk desk,
			Clock clock) {
		this.table = table;
		this.rules = rules;
		this.caseFiles = caseFiles;
		this.units = units;
		this.desk = desk;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void bringUpToDate() {
		Map<UnitCode, LocalDate> stopped = new HashMap<>();
		this.table.stopped()
			.forEach((number, since) -> stopped.merge(this.caseFiles.header(number).unit(), since,
					(one, other) -> one.isBefore(other) ? one : other));
		Map<UnitCode, Set<String>> borne = this.table.borne();
		Set<UnitCode> concerned = new HashSet<>(stopped.keySet());
		concerned.addAll(borne.keySet());
		concerned.forEach((code) -> this.units.find(code)
			.ifPresent((unit) -> bring(unit, stopped.get(code), borne.getOrDefault(code, Set.of()))));
	}

	private void bring(UnitView unit, @Nullable LocalDate since, Set<String> borne) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Zone.SHANGHAI);
		Set<String> due = (since != null) ? this.rules.tags(unit.sectors(), since, today) : Set.of();
		List<String> fresh = due.stream().filter((tag) -> !unit.riskTags().contains(tag)).sorted().toList();
		List<String> over = borne.stream().filter((tag) -> !due.contains(tag)).sorted().toList();
		if (since != null) {
			fresh.forEach((tag) -> this.table.add(unit.code(), tag, since));
		}
		over.forEach((tag) -> this.table.remove(unit.code(), tag));
		if (!fresh.isEmpty() || !over.isEmpty()) {
			Set<String> tags = new HashSet<>(unit.riskTags());
			tags.addAll(fresh);
			over.forEach(tags::remove);
			this.desk.change(new UnitDraft(unit.code(), unit.name(), unit.sectors(), List.copyOf(tags),
					unit.leadAuthority(), unit.town()), SYSTEM);
		}
	}

}
