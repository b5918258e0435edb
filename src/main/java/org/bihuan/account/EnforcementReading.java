package org.bihuan.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.account.EnforcementFrequency.Told;
import org.bihuan.casefile.CaseReaders;
import org.bihuan.organisation.Person;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads how units stand, what is planned at them, and what bars them. Whether the reader
 * may see the unit the caller has made sure of.
 */
@Service
@Transactional(readOnly = true)
class EnforcementReading {

	private final EnforcementTable table;

	private final EnforcementFrequency frequency;

	private final CaseReaders readers;

	EnforcementReading(EnforcementTable table, EnforcementFrequency frequency, CaseReaders readers) {
		this.table = table;
		this.frequency = frequency;
		this.readers = readers;
	}

	/**
	 * Some units at a glance.
	 * @param units the units
	 * @param year the year
	 * @return each of them
	 */
	public Map<UnitCode, Glance> of(Collection<UnitCode> units, int year) {
		Map<UnitCode, Standing> standings = this.table.latest(units);
		Map<UnitCode, Long> counted = this.table.counted(units, year);
		Map<UnitCode, Long> barred = this.table.barred(units);
		Map<String, Optional<Told>> asked = new HashMap<>();
		Map<UnitCode, Glance> glances = new HashMap<>();
		for (UnitCode unit : units) {
			Standing standing = standings.getOrDefault(unit, Standing.unknown(unit));
			Optional<Told> told = asked.computeIfAbsent(
					"%s %s %s".formatted(standing.level(), standing.risk(), standing.record()),
					(key) -> this.frequency.of(standing));
			glances.put(unit, new Glance(standing, told.orElse(null), counted.getOrDefault(unit, 0L),
					barred.getOrDefault(unit, 0L)));
		}
		return glances;
	}

	/**
	 * Plans of a unit.
	 * @param unit the unit
	 * @param year the year
	 * @return plans in the order of their days, those that were called off among them
	 */
	public List<Plan> plans(UnitCode unit, int year) {
		return this.table.plans(unit, year);
	}

	/**
	 * Everything that was entered about a unit.
	 * @param unit the unit
	 * @return entries, the latest first
	 */
	public List<Standing> history(UnitCode unit) {
		return this.table.history(unit);
	}

	/**
	 * Cases of open major hazards, which bar a unit from standardisation.
	 * @param unit the unit
	 * @param reader who asks
	 * @return those that the reader may know, and how many others there are
	 */
	public CaseReaders.Known bars(UnitCode unit, Person reader) {
		return this.readers.known(this.table.bars(unit), reader);
	}

	/**
	 * A unit at a glance.
	 *
	 * @param standing how it stands
	 * @param told what the table says; null if no row fits
	 * @param counted inspections that count in the year
	 * @param barred open major hazards
	 */
	record Glance(Standing standing, @Nullable Told told, long counted, long barred) {
	}

}
