package org.bihuan.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bihuan.letter.LetterSums;
import org.bihuan.organisation.Person;
import org.bihuan.shared.UnitCode;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Letters to a unit by how they stand, and its own commitments and reports.
 */
@Component
@Order(3)
class PaperPart implements UnitPart {

	private final LetterSums letters;

	private final Said said;

	PaperPart(LetterSums letters, Said said) {
		this.letters = letters;
		this.said = said;
	}

	@Override
	public Part of(UnitCode unit, Person reader, Locale locale) {
		List<Figure> figures = new ArrayList<>();
		this.letters.to(unit, reader)
			.forEach((state,
					count) -> figures.add(new Figure("to/" + state,
							this.said.text("dossier.letters.to", locale,
									this.said.word("letter.state", state.name(), locale)),
							count, Address.of("/letters", "addressee", unit.value(), "state", state.name()))));
		this.letters.from(unit, reader)
			.forEach((kind,
					count) -> figures.add(new Figure("from/" + kind,
							this.said.text("dossier.letters.from", locale,
									this.said.word("letter.kind", kind.name(), locale)),
							count, Address.of("/letters", "issuer", unit.value(), "kind", kind.name()))));
		return new Part("letters", figures);
	}

}
