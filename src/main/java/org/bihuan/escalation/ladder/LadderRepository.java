package org.bihuan.escalation.ladder;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Ladders by what they are about.
 */
interface LadderRepository extends JpaRepository<Ladder, Long> {

	Optional<Ladder> findByOpenKey(String openKey);

	List<Ladder> findByCaseNumberOrderById(String caseNumber);

	List<Ladder> findByCaseNumberAndEndedAtIsNull(String caseNumber);

	@Query("select l from Ladder l join l.grounds g where g.obligation = :obligation and l.endedAt is null")
	Optional<Ladder> findLiveByObligation(long obligation);

	@Query("select l from Ladder l join l.grounds g where g.duty = :period and l.endedAt is null")
	Optional<Ladder> findLiveByDuty(long period);

}
