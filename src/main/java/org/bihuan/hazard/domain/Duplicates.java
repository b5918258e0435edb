package org.bihuan.hazard.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.EntryKind;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Service;

/**
 * Cases that repeat another. A duplicate of a duplicate points to the first of them, so
 * that both numbers lead to the one case in which the hazard is dealt with.
 */
@Service
public class Duplicates {

	private static final String FIELD = "duplicateOf";

	private static final Set<String> VOID = Set.of("REJECTED", "MISTAKEN");

	private final HazardRepository hazards;

	private final CaseFiles caseFiles;

	Duplicates(HazardRepository hazards, CaseFiles caseFiles) {
		this.hazards = hazards;
		this.caseFiles = caseFiles;
	}

	/**
	 * The case that another one repeats, as a person names it.
	 * @param number the case that repeats
	 * @param named number of the earlier case as typed
	 * @param person who says so
	 * @return the first case, which is no duplicate itself
	 * @throws Refusal.Invalid if there is none in sight, it is the case itself or leads
	 * back to it, or it was no hazard
	 */
	public CaseNumber original(CaseNumber number, String named, Person person) {
		CaseNumber original = visible(named.strip(), person);
		if (original.equals(number)) {
			throw new Refusal.Invalid(FIELD, "hazard.duplicate.itself");
		}
		CaseNumber first = first(original);
		if (first.equals(number)) {
			throw new Refusal.Invalid(FIELD, "hazard.duplicate.circle", original);
		}
		CaseHeader cover = this.caseFiles.header(first);
		if (cover.reason() != null && VOID.contains(cover.reason())) {
			throw new Refusal.Invalid(FIELD, "hazard.duplicate.void", first);
		}
		return first;
	}

	private CaseNumber visible(String named, Person person) {
		try {
			CaseNumber number = this.caseFiles.header(new CaseNumber(named), person.scope()).number();
			if (this.hazards.existsById(number.value())) {
				return number;
			}
		}
		catch (Refusal.NotFound | IllegalArgumentException ex) {
			throw new Refusal.Invalid(FIELD, "hazard.duplicate.unknown", named);
		}
		throw new Refusal.Invalid(FIELD, "hazard.duplicate.unknown", named);
	}

	/**
	 * The first case by now: while the request waited it may have become a duplicate too.
	 * @param number the case that repeats
	 * @param named the case that the request named
	 * @return the first case
	 * @throws Refusal.Conflict if that leads back to the case itself
	 */
	public CaseNumber stillFirst(CaseNumber number, CaseNumber named) {
		CaseNumber first = first(named);
		if (first.equals(number)) {
			throw new Refusal.Conflict("hazard.duplicate.circle", named);
		}
		return first;
	}

	private CaseNumber first(CaseNumber number) {
		CaseNumber first = number;
		Optional<CaseNumber> next = before(first);
		while (next.isPresent()) {
			first = next.get();
			next = before(first);
		}
		return first;
	}

	private Optional<CaseNumber> before(CaseNumber number) {
		return this.hazards.findById(number.value()).flatMap(Hazard::duplicateOf);
	}

	/**
	 * Keeps both numbers: the case names the one it repeats, whose file names it.
	 * @param number the case that repeats
	 * @param original the first case
	 */
	public void point(CaseNumber number, CaseNumber original) {
		this.hazards.findById(number.value()).orElseThrow().duplicateOf(original);
		this.caseFiles.record(original, EntryKind.STATE, "system", "duplicate", number.value(), Map.of());
	}

}
