package org.bihuan.hazard.domain;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Hazards by case number.
 */
interface HazardRepository extends JpaRepository<Hazard, String> {

}
