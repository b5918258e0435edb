package org.bihuan.hazard.domain;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Hazards by case number.
 */
interface HazardRepository extends JpaRepository<Hazard, String> {

	/** Confirmed hazards of the same criterion at a unit, the latest first. */
	@Query("select h.caseNumber from Hazard h where h.finding.unit = :unit and h.finding.criterion = :criterion"
			+ " and h.finding.foundOn >= :since and h.finding.foundOn <= :until and h.caseNumber <> :except"
			+ " and h.terms.rectifyDays > 0 and h.duplicateOf is null order by h.finding.foundOn desc, h.caseNumber desc")
	List<String> earlier(String unit, String criterion, LocalDate since, LocalDate until, String except);

	@Query("select h.caseNumber from Hazard h where h.duplicateOf = :original order by h.caseNumber")
	List<String> duplicatesOf(String original);

}
