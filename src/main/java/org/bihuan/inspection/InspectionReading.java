package org.bihuan.inspection;

import java.util.List;
import java.util.Map;
import java.util.Objects;

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

	private final SignedEntry entry;

	private final CaseReaders readers;

	InspectionReading(InspectionList list, InspectionTable table, Inspections inspections, SignedEntry entry,
			CaseReaders readers) {
		this.list = list;
		this.table = table;
		this.inspections = inspections;
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
		Inspection inspection = this.inspections.find(number);
		DutyPeriodView period = this.inspections.period(inspection);
		return new InspectionView(number.value(), inspection.subject(), period.period(), period.state(), period.dueAt(),
				period.document(), period.place(),
				(inspection.signature() != null) ? filed(inspection, inspection.signature()) : null,
				inspection.droppedReason());
	}

	private InspectionView.Filed filed(Inspection inspection, Signature signature) {
		return new InspectionView.Filed(Objects.requireNonNull(inspection.inspectedOn()),
				Objects.requireNonNull(inspection.place()), Objects.requireNonNull(inspection.companions()),
				signature.by(), signature.signedFor(), signature.standIn(), signature.from(), signature.to(),
				signature.method(), signature.at(), inspection.late(), Objects.requireNonNull(inspection.hash()),
				this.entry.holds(inspection.number()), Objects.requireNonNull(inspection.checklist()),
				lines(inspection.number()), this.table.findings(inspection.number()));
	}

	private List<InspectionView.Line> lines(CaseNumber number) {
		Map<?, ?> asked = this.entry.find(number)
			.map((one) -> (Map<?, ?>) one.content().getOrDefault("asked", Map.of()))
			.orElse(Map.of());
		List<?> rows = (this.entry.values(number).get("checklist") instanceof List<?> given) ? given : List.of();
		return rows.stream().map((row) -> line((Map<?, ?>) row, asked)).toList();
	}

	private static InspectionView.Line line(Map<?, ?> row, Map<?, ?> asked) {
		String item = String.valueOf(row.get("item"));
		Object note = row.get("note");
		return new InspectionView.Line(item, String.valueOf(asked.get(item)), String.valueOf(row.get("result")),
				(note != null) ? note.toString() : "");
	}

}
