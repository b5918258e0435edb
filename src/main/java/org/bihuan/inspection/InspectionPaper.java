package org.bihuan.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.Evidence;
import org.bihuan.casefile.EvidenceView;
import org.bihuan.casepage.Papers;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A signed inspection on paper, in the language of files: the whole record, or the report
 * of it to the authorities.
 */
@Component
class InspectionPaper {

	private final InspectionReading reading;

	private final CaseFiles caseFiles;

	private final Evidence evidence;

	private final Units units;

	private final PeopleNames people;

	private final InspectionWords words;

	private final Texts texts;

	private final Papers papers;

	InspectionPaper(InspectionReading reading, CaseFiles caseFiles, Evidence evidence, Units units, PeopleNames people,
			InspectionWords words, Texts texts, Papers papers) {
		this.reading = reading;
		this.caseFiles = caseFiles;
		this.evidence = evidence;
		this.units = units;
		this.people = people;
		this.words = words;
		this.texts = texts;
		this.papers = papers;
	}

	/**
	 * The record with each line of the checklist, and the hashes of what belongs to it.
	 * @param number the file
	 * @return a PDF
	 */
	byte[] record(CaseNumber number) {
		Map<String, @Nullable Object> model = model(number);
		model.put("heading", this.words.file("inspection.paper.record"));
		model.put("to", "");
		return print(model);
	}

	/**
	 * The report of what was found.
	 * @param number the file
	 * @param to authorities that it goes to
	 * @return a PDF
	 */
	byte[] report(CaseNumber number, List<UnitCode> to) {
		Map<String, @Nullable Object> model = model(number);
		model.put("heading", this.words.file("inspection.report"));
		model.put("to", this.words.file("inspection.paper.to", to.stream().map(this::unit).toList()));
		return print(model);
	}

	private byte[] print(Map<String, @Nullable Object> model) {
		return this.papers.print("inspection/paper", Locale.SIMPLIFIED_CHINESE, model);
	}

	private Map<String, @Nullable Object> model(CaseNumber number) {
		CaseHeader cover = this.caseFiles.header(number);
		InspectionView view = this.reading.of(number);
		InspectionView.Filed record = Objects.requireNonNull(view.record());
		List<EvidenceView> files = files(number);
		Map<String, @Nullable Object> model = new TreeMap<>();
		model.put("cover", cover);
		model.put("facts", facts(cover, view, record));
		model.put("record", record);
		model.put("version", Optional.ofNullable(view.version()).map(VersionInUse::began).orElse(null));
		model.put("files", files);
		model.put("signature",
				files.stream()
					.filter((one) -> one.kind().equals("signature"))
					.map(EvidenceView::id)
					.findFirst()
					.orElse(null));
		model.put("signed", signed(record));
		return model;
	}

	/** What the leader filed; papers made of it are no part of it. */
	private List<EvidenceView> files(CaseNumber number) {
		return this.evidence.ofCase(number).stream().filter((one) -> !Outputs.KINDS.contains(one.kind())).toList();
	}

	private List<Fact> facts(CaseHeader cover, InspectionView view, InspectionView.Filed record) {
		List<Fact> facts = new ArrayList<>();
		facts.add(fact("inspection.report.unit", cover.unitName() + " " + cover.unit()));
		facts.add(fact("inspection.report.title", cover.title()));
		facts.add(fact("inspection.case.basis", this.words.basis(view.document(), view.place())));
		facts.add(fact("inspection.report.day", record.inspectedOn().toString()));
		facts.add(fact("inspection.report.place", record.place()));
		facts.add(fact("inspection.paper.leader", this.people.of(record.signedBy())));
		if (record.standIn() != null) {
			facts.add(fact("inspection.paper.standsInFor", this.people.of(String.valueOf(record.signedFor()))));
			facts.add(fact("inspection.case.standIn", this.words.file("inspection.case.standIn.period",
					record.standIn(), record.standInFrom(), record.standInTo())));
			facts.add(fact("inspection.case.absence", String.valueOf(record.absence())));
		}
		facts.add(fact("inspection.report.companions", record.companions()));
		if (record.late()) {
			facts.add(fact("inspection.column.state", this.words.file("inspection.state.SETTLED_LATE")));
		}
		return facts;
	}

	private Fact fact(String key, String value) {
		return new Fact(this.words.file(key), value);
	}

	private String signed(InspectionView.Filed record) {
		return this.words.file("inspection.paper.signed", this.people.of(record.signedBy()),
				this.words.file("inspection.case.method." + record.method()), this.texts.moment(record.signedAt()));
	}

	private String unit(UnitCode code) {
		return this.units.find(code).map(UnitView::name).orElse(code.value());
	}

	/**
	 * A fact at the head of a paper.
	 *
	 * @param label what it is
	 * @param value what it says
	 */
	record Fact(String label, String value) {
	}

}
