package org.bihuan.paper;

import java.util.List;
import java.util.Optional;

import org.bihuan.letter.LetterKind;
import org.bihuan.shared.Csv;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which duties demand which paper, from a file of data.
 */
@Component
class DutyPapers {

	private final List<DutyPaper> all = Csv.read(new ClassPathResource("data/duty-papers.csv"))
		.stream()
		.map((row) -> new DutyPaper(row.get("duty"), LetterKind.valueOf(row.get("letter")), row.get("sector")))
		.toList();

	List<DutyPaper> all() {
		return this.all;
	}

	Optional<DutyPaper> of(String duty) {
		return this.all.stream().filter((paper) -> paper.duty().equals(duty)).findFirst();
	}

}
