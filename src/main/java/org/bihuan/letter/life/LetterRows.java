package org.bihuan.letter.life;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/**
 * Letters, locked when they are to change.
 */
interface LetterRows extends JpaRepository<Letter, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select l from Letter l where l.id = :id")
	Optional<Letter> lock(long id);

	@Query("select l from Letter l where l.caseNumber = :caseNumber order by l.id")
	List<Letter> ofCase(String caseNumber);

	@Query("select l from Letter l where l.instance = :instance")
	Optional<Letter> ofInstance(String instance);

	@Query("select l from Letter l where (l.corrects = :id or l.withdraws = :id) and l.issuedAt is not null order by l.id")
	List<Letter> about(long id);

}
