package org.bihuan.hazard.domain;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Hazards by case number.
 */
interface HazardRepository extends JpaRepository<Hazard, String> {

	@Query("select h.caseNumber from Hazard h where h.duplicateOf = :original order by h.caseNumber")
	List<String> duplicatesOf(String original);

}
