package org.bihuan.measure.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.frame.Texts;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasureView;
import org.bihuan.organisation.Documents;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Component;

/**
 * Puts measures into the reader's words.
 */
@Component
class MeasureLines {

	private final Units units;

	private final People people;

	private final Documents documents;

	private final LetterNumbers letters;

	private final Texts texts;

	MeasureLines(Units units, People people, Documents documents, LetterNumbers letters, Texts texts) {
		this.units = units;
		this.people = people;
		this.documents = documents;
		this.letters = letters;
		this.texts = texts;
	}

	List<MeasureLine> of(Collection<MeasureView> views, Locale locale) {
		Map<Long, String> numbers = this.letters.of(views);
		Map<UnitCode, String> names = new HashMap<>();
		return views.stream().map((view) -> {
			MeasureOrder order = view.order();
			return new MeasureLine(order.caseNumber().value(), name(order.measure(), locale),
					this.texts.of("measure.trigger." + order.trigger(), locale),
					names.computeIfAbsent(order.addressee(), this::unit),
					names.computeIfAbsent(order.issuer(), this::unit), basis(order, locale),
					this.texts.moment(view.takenAt()),
					this.people.find(order.decidedBy()).map(Person::name).orElse(order.decidedBy()),
					this.texts.of("measure.state." + view.state(), locale),
					"measure-" + view.state().name().toLowerCase(Locale.ROOT), settled(view, locale),
					numbers.getOrDefault(view.id(), ""));
		}).toList();
	}

	String name(String measure, Locale locale) {
		return this.texts.of("escalation.measure." + measure, locale);
	}

	private String unit(UnitCode code) {
		return this.units.find(code).map(UnitView::name).orElse(code.value());
	}

	private String basis(MeasureOrder order, Locale locale) {
		String document = order.document();
		if (document == null) {
			return "";
		}
		String title = "P-0".equals(document) ? this.texts.of("measure.default", locale)
				: this.documents.title(document).orElse(document);
		return (order.place() == null || "P-0".equals(document)) ? title
				: this.texts.of("measure.basis", locale, title, order.place());
	}

	private String settled(MeasureView view, Locale locale) {
		if (view.settledAt() == null) {
			return "";
		}
		String key = "measure.how." + view.how();
		String how = this.texts.of(key, locale);
		return how.equals(key) ? this.texts.moment(view.settledAt())
				: this.texts.of("measure.settled", locale, this.texts.moment(view.settledAt()), how);
	}

}
