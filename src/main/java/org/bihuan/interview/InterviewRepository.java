package org.bihuan.interview;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Interviews by what they are about.
 */
interface InterviewRepository extends JpaRepository<Interview, Long> {

	Optional<Interview> findByInstanceId(String instanceId);

	List<Interview> findByCaseNumberOrderById(String caseNumber);

	@Query("select i from Interview i join i.appointments a where a.letter = :letter")
	Optional<Interview> findByLetter(long letter);

	@Query("select i from Interview i join i.promises p where p.id = :promise")
	Optional<Interview> findByPromise(long promise);

	@Query("""
			select distinct i from Interview i join i.appointments a
			where a.state in :states and a.moment >= :from order by i.id""")
	List<Interview> findArranged(Collection<Appointment.State> states, Instant from);

}
