package org.bihuan.letter.register;

import org.bihuan.casefile.CaseReaders;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * Lets in who may see a letter; to others there is none.
 */
@Component
class LetterDoor {

	private final LetterBoard board;

	private final CaseReaders readers;

	LetterDoor(LetterBoard board, CaseReaders readers) {
		this.board = board;
		this.readers = readers;
	}

	LetterRow open(String id, Person person) {
		if (!id.matches("[0-9]{1,18}")) {
			throw new Refusal.NotFound("letter.unknown");
		}
		long letter = Long.parseLong(id);
		return this.board.find(letter, person)
			.or(() -> this.board.issued(letter).filter((row) -> worksOnCase(row, person)))
			.orElseThrow(() -> new Refusal.NotFound("letter.unknown"));
	}

	/** An authority reads what others have written in a case that it may read. */
	private boolean worksOnCase(LetterRow row, Person person) {
		return !person.scope().authorities().isEmpty()
				&& this.readers.mayRead(new CaseNumber(row.caseNumber()), person);
	}

}
