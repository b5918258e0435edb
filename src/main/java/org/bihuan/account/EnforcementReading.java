package org.bihuan.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.bihuan.account.EnforcementFrequency.Told;
import org.bihuan.account.Standings.Known;
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

	private final Standings standings;

	private final EnforcementFrequency frequency;

	private final CaseReaders readers;

	EnforcementReading(EnforcementTable table, Standings standings, EnforcementFrequency frequency,
			CaseReaders readers) {
		this.table = table;
		this.standings = standings;
		this.frequency = frequency;
		this.readers = readers;
	}

	/**
	 * Some units at a glance.
	 * @param units the units
	 * @param year the year
	 * @param until the last day of which the reader may know that it is planned
	 * @return each of them
	 */
	public Map<UnitCode, Glance> of(Collection<UnitCode> units, int year, LocalDate until) {
		Map<UnitCode, Known> standings = this.standings.of(units);
		Map<UnitCode, Long> counted = this.table.counted(units, year, until);
		Map<UnitCode, Long> barred = this.table.barred(units);
		Map<String, Optional<Told>> asked = new HashMap<>();
		Map<UnitCode, Glance> glances = new HashMap<>();
		for (UnitCode unit : units) {
			Known known = Objects.requireNonNull(standings.get(unit));
			Standing standing = known.counts();
			Optional<Told> told = asked.computeIfAbsent(
					"%s %s %s".formatted(standing.level(), standing.risk(), standing.record()),
					(key) -> this.frequency.of(standing));
			glances.put(unit, new Glance(standing, known.majors(), told.orElse(null), counted.getOrDefault(unit, 0L),
					barred.getOrDefault(unit, 0L)));
		}
		return glances;
	}

	/**
	 * Plans of a unit.
	 * @param unit the unit
	 * @param year the year
	 * @param until the last day of which the reader may know that it is planned
	 * @return plans in the order of their days, those that were called off among them
	 */
	public List<Plan> plans(UnitCode unit, int year, LocalDate until) {
		return this.table.plans(unit, year, until);
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
	 * @param standing how it stands, with the record that counts
	 * @param majors confirmed major hazards of twelve months
	 * @param told what the table says; null if no row fits
	 * @param counted inspections that count in the year
	 * @param barred open major hazards
	 */
	record Glance(Standing standing, long majors, @Nullable Told told, long counted, long barred) {
	}

}
