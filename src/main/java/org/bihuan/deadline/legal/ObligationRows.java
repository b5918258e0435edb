package org.bihuan.deadline.legal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/**
 * Obligations, locked when they are to change: a ringing clock and a filing queue up.
 */
interface ObligationRows extends JpaRepository<Obligation, Long> {

	/** Open clocks that do not stand still and were not given their end. */
	String UNDER_TERMS = "from Obligation o where o.service = false and o.kind in :kinds and o.termAmount is not null"
			+ " and o.state in (org.bihuan.deadline.legal.State.RUNNING, org.bihuan.deadline.legal.State.MISSED)";

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select o from Obligation o where o.liveKey = :liveKey")
	Optional<Obligation> lock(String liveKey);

	Optional<Obligation> findByLiveKey(String liveKey);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select o from Obligation o where o.id = :id")
	Optional<Obligation> lock(long id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select o from Obligation o where o.caseNumber = :caseNumber and o.service = false"
			+ " and o.liveKey is not null order by o.id")
	List<Obligation> lockOpen(String caseNumber);

	@Query("select o from Obligation o where o.service = false and o.state = org.bihuan.deadline.legal.State.RUNNING"
			+ " and o.id > :after and o.dueAt >= :from order by o.id")
	List<Obligation> running(long after, Instant from, Limit limit);

	@Query("select o " + UNDER_TERMS + " and o.id > :after order by o.id")
	List<Obligation> underTerms(Collection<String> kinds, long after, Limit limit);

	@Query("select count(o) " + UNDER_TERMS)
	long countUnderTerms(Collection<String> kinds);

	boolean existsByClockInstanceAndState(String clockInstance, State state);

	boolean existsByCaseNumber(String caseNumber);

	@Query("select o.id from Obligation o where o.state = org.bihuan.deadline.legal.State.PAUSED"
			+ " and o.standstill.pausedUntil <= :now order by o.id")
	List<Long> pausedUntil(Instant now);

	@Query("select min(o.standstill.pausedUntil) from Obligation o where o.state = org.bihuan.deadline.legal.State.PAUSED"
			+ " and o.standstill.pausedUntil > :after")
	Optional<Instant> nextPauseEnd(Instant after);

	boolean existsByCaseNumberAndReworkUsedTrue(String caseNumber);

}
