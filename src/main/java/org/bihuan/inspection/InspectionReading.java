package org.bihuan.inspection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.bihuan.casefile.CaseReaders;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.signing.Signature;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Inspections for whoever may read their files.
 */
@Service
@Transactional(readOnly = true)
class InspectionReading {

	private final InspectionList list;

	private final InspectionTable table;

	private final Inspections inspections;

	private final Checklists checklists;

	private final SignedEntry entry;

	private final CaseReaders readers;

	InspectionReading(InspectionList list, InspectionTable table, Inspections inspections, Checklists checklists,
			SignedEntry entry, CaseReaders readers) {
		this.list = list;
		this.table = table;
		this.inspections = inspections;
		this.checklists = checklists;
		this.entry = entry;
		this.readers = readers;
	}

	Listing<InspectionLine> list(InspectionFilter filter, Person person) {
		return this.list.page(filter, person.scope());
	}

	InspectionView find(CaseNumber number, Person person) {
		if (!this.readers.mayRead(number, person)) {
			throw new Refusal.NotFound("inspection.unknown");
		}
		return of(number);
	}

	/** The inspection in which a hazard was found, if the reader may read that too. */
	Optional<CaseNumber> origin(CaseNumber hazard, Person person) {
		return this.table.origin(hazard).filter((one) -> this.readers.mayRead(one, person));
	}

	/** The same, whoever asks. */
	InspectionView of(CaseNumber number) {
		Inspection inspection = this.inspections.find(number);
		DutyPeriodView period = this.inspections.period(inspection);
		return new InspectionView(number.value(), inspection.subject(), period.period(), period.state(), period.dueAt(),
				period.document(), period.place(), this.checklists.of(inspection).orElse(null),
				(inspection.signature() != null) ? filed(inspection, inspection.signature()) : null,
				inspection.droppedReason());
	}

	private InspectionView.Filed filed(Inspection inspection, Signature signature) {
		CaseNumber number = inspection.number();
		Map<String, Object> values = this.entry.values(number);
		return new InspectionView.Filed(Objects.requireNonNull(inspection.inspectedOn()),
				Objects.requireNonNull(inspection.place()), Objects.requireNonNull(inspection.companions()),
				signature.by(), signature.signedFor(), signature.standIn(), signature.from(), signature.to(),
				(String) values.get("absence"), signature.method(), signature.at(), inspection.late(),
				Objects.requireNonNull(inspection.hash()), this.entry.holds(number), lines(number, values),
				this.table.findings(number));
	}

	private List<InspectionView.Line> lines(CaseNumber number, Map<String, Object> values) {
		Map<?, ?> asked = this.entry.find(number)
			.map((one) -> (Map<?, ?>) one.content().getOrDefault("asked", Map.of()))
			.orElse(Map.of());
		List<?> rows = (values.get("checklist") instanceof List<?> given) ? given : List.of();
		return rows.stream().map((row) -> line((Map<?, ?>) row, asked)).toList();
	}

	private static InspectionView.Line line(Map<?, ?> row, Map<?, ?> asked) {
		String item = String.valueOf(row.get("item"));
		Object note = row.get("note");
		return new InspectionView.Line(item, String.valueOf(asked.get(item)), String.valueOf(row.get("result")),
				(note != null) ? note.toString() : "");
	}

}
