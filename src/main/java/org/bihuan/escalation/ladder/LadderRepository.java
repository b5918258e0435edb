package org.bihuan.escalation.ladder;

import java.util.Collection;
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

	List<Ladder> findByCaseNumberInAndEndedAtIsNullOrderByIdDesc(Collection<String> caseNumbers);

	/** Reads the grounds of some ladders, each the first one first. */
	@Query("select l from Ladder l left join fetch l.grounds g where l in :ladders order by l.id, g.id")
	List<Ladder> readGrounds(Collection<Ladder> ladders);

	/** Reads the measures of some ladders, each the first one first. */
	@Query("select l from Ladder l left join fetch l.measures m where l in :ladders order by l.id, m.id")
	List<Ladder> readMeasures(Collection<Ladder> ladders);

	@Query("select l from Ladder l join l.grounds g where g.obligation = :obligation and l.endedAt is null")
	Optional<Ladder> findLiveByObligation(long obligation);

	@Query("select l from Ladder l join l.grounds g where g.duty = :period and l.endedAt is null")
	Optional<Ladder> findLiveByDuty(long period);

}
