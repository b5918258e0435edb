package org.bihuan.letter.register;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * Lets in who may see a letter; to others there is none.
 */
@Component
class LetterDoor {

	private final LetterBoard board;

	LetterDoor(LetterBoard board) {
		this.board = board;
	}

	LetterRow open(String id, Person person) {
		if (!id.matches("[0-9]{1,18}")) {
			throw new Refusal.NotFound("letter.unknown");
		}
		return this.board.find(Long.parseLong(id), person).orElseThrow(() -> new Refusal.NotFound("letter.unknown"));
	}

}
