package org.bihuan.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.EntryKind;
import org.bihuan.casefile.Evidence;
import org.bihuan.hazard.HazardView;
import org.bihuan.hazard.Hazards;
import org.bihuan.notification.Notice;
import org.bihuan.notification.Notices;
import org.bihuan.notification.Topic;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.sheet.SheetFormat;
import org.bihuan.sheet.SheetWriter;
import org.bihuan.signing.Signature;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What must come out of some inspections besides: a report to the fire authority and the
 * competent one, a list of the major hazards. Each is a file among the evidence.
 */
@Component
class Outputs {

	private final InspectionTable table;

	private final SignedEntry entry;

	private final CaseFiles caseFiles;

	private final Evidence evidence;

	private final Hazards hazards;

	private final Notices notices;

	private final JdbcClient jdbc;

	private final InspectionWords words;

	Outputs(InspectionTable table, SignedEntry entry, CaseFiles caseFiles, Evidence evidence, Hazards hazards,
			Notices notices, JdbcClient jdbc, InspectionWords words) {
		this.table = table;
		this.entry = entry;
		this.caseFiles = caseFiles;
		this.evidence = evidence;
		this.hazards = hazards;
		this.notices = notices;
		this.jdbc = jdbc;
		this.words = words;
	}

	/** Reports to the fire authority and to the unit's own. */
	void report(CaseNumber number) {
		CaseHeader cover = this.caseFiles.header(number);
		Inspection inspection = this.table.find(number).orElseThrow();
		Signature signature = Objects.requireNonNull(inspection.signature());
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(word("report.item"), word("report.says")));
		rows.add(List.of(word("report.number"), number.value()));
		rows.add(List.of(word("report.unit"), cover.unitName()));
		rows.add(List.of(word("report.title"), cover.title()));
		rows.add(List.of(word("report.day"), String.valueOf(inspection.inspectedOn())));
		rows.add(List.of(word("report.place"), String.valueOf(inspection.place())));
		rows.add(List.of(word("report.companions"), String.valueOf(inspection.companions())));
		List<InspectionTable.Started> findings = this.table.findings(number);
		findings.forEach((one) -> rows.add(List.of(word("report.finding"), one.hazard() + " " + one.title())));
		if (findings.isEmpty()) {
			rows.add(List.of(word("report.finding"), word("report.none")));
		}
		rows.add(List.of(word("report.signed"), signature.by() + " " + String.valueOf(inspection.hash())));
		file(number, "inspection-report", word("report"), rows, signature.by());
		Set<Group> told = new LinkedHashSet<>(List.of(new Group("inspector", cover.authority())));
		if (cover.leadAuthority() != null) {
			told.add(new Group("inspector", cover.leadAuthority()));
		}
		this.caseFiles.record(number, EntryKind.INSPECTION, signature.by(), "inspection-report", "reported",
				Map.of("what", word("report")));
		this.notices.send(new Notice("inspection/" + number + "/report", "inspection-report", Topic.LETTER, false,
				number, Set.of(), told, null, signature.by(), List.of()));
	}

	/** Lists the unit's open major hazards as they stand. */
	void ledger(CaseNumber number) {
		CaseHeader cover = this.caseFiles.header(number);
		String by = Objects.requireNonNull(this.table.find(number).orElseThrow().signature()).by();
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(word("ledger.number"), word("ledger.title"), word("ledger.location"), word("ledger.found"),
				word("ledger.state")));
		rows.addAll(this.jdbc.sql("""
				select case_number, state from case_file where unit = ? and grade = 'MAJOR' and closed_at is null
				and case_number like 'YH-%' order by opened_at, case_number""")
			.param(cover.unit().value())
			.query((row, index) -> row(new CaseNumber(row.getString(1)), row.getString(2)))
			.list());
		file(number, "hazard-list", word("ledger"), rows, by);
		this.caseFiles.record(number, EntryKind.INSPECTION, by, "hazard-list", "listed",
				Map.of("what", String.valueOf(rows.size() - 1)));
	}

	private List<String> row(CaseNumber hazard, String state) {
		HazardView view = this.hazards.find(hazard).orElseThrow();
		return List.of(hazard.value(), view.title(), view.location(), view.foundOn().toString(),
				this.words.file("casepage.state." + state));
	}

	private void file(CaseNumber number, String kind, String name, List<List<String>> rows, String by) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (SheetWriter sheet = SheetWriter.open(SheetFormat.XLSX, bytes, name)) {
			for (List<String> row : rows) {
				sheet.row(row);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A list in memory cannot be written", ex);
		}
		this.evidence.add(number, LeadInspection.STEP, this.entry.task(number), kind, name + ".xlsx",
				bytes.toByteArray(), by);
	}

	private String word(String key) {
		return this.words.file("inspection." + key);
	}

}
