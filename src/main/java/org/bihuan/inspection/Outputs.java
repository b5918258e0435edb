package org.bihuan.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.EntryKind;
import org.bihuan.casefile.Evidence;
import org.bihuan.hazard.OpenHazard;
import org.bihuan.hazard.OpenHazards;
import org.bihuan.notification.Notice;
import org.bihuan.notification.Notices;
import org.bihuan.notification.Topic;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.bihuan.sheet.SheetFormat;
import org.bihuan.sheet.SheetWriter;
import org.bihuan.signing.Signature;

import org.springframework.stereotype.Component;

/**
 * What must come out of an inspection: its record on paper; of some also a report to the
 * fire authority and the unit's own, or a list of the major hazards. Each is a file among
 * the evidence.
 */
@Component
class Outputs {

	private static final String RECORD = "inspection-record";

	private static final String REPORT = "inspection-report";

	private static final String LEDGER = "hazard-list";

	/** Kinds of evidence that are made here. */
	static final Set<String> KINDS = Set.of(RECORD, REPORT, LEDGER);

	private final InspectionTable table;

	private final SignedEntry entry;

	private final InspectionPaper paper;

	private final CaseFiles caseFiles;

	private final Evidence evidence;

	private final OpenHazards hazards;

	private final Notices notices;

	private final InspectionWords words;

	Outputs(InspectionTable table, SignedEntry entry, InspectionPaper paper, CaseFiles caseFiles, Evidence evidence,
			OpenHazards hazards, Notices notices, InspectionWords words) {
		this.table = table;
		this.entry = entry;
		this.paper = paper;
		this.caseFiles = caseFiles;
		this.evidence = evidence;
		this.hazards = hazards;
		this.notices = notices;
		this.words = words;
	}

	/** The signed record on paper. */
	void record(CaseNumber number) {
		file(number, RECORD, word("paper.record") + ".pdf", this.paper.record(number));
	}

	/** Reports to the fire authority and to the unit's own. */
	void report(CaseNumber number) {
		CaseHeader cover = this.caseFiles.header(number);
		Set<UnitCode> to = new LinkedHashSet<>(List.of(cover.authority()));
		Optional.ofNullable(cover.leadAuthority()).ifPresent(to::add);
		file(number, REPORT, word("report") + ".pdf", this.paper.report(number, List.copyOf(to)));
		String by = signer(number);
		this.caseFiles.record(number, EntryKind.INSPECTION, by, REPORT, "reported", Map.of("what", word("report")));
		Set<Group> told = to.stream()
			.map((unit) -> new Group("inspector", unit))
			.collect(Collectors.toCollection(LinkedHashSet::new));
		this.notices.send(new Notice("inspection/" + number + "/report", REPORT, Topic.LETTER, false, number, Set.of(),
				told, null, by, List.of()));
	}

	/** Lists the unit's open major hazards as they stand. */
	void ledger(CaseNumber number) {
		List<OpenHazard> open = this.hazards.major(this.caseFiles.header(number).unit());
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(word("ledger.number"), word("ledger.title"), word("ledger.location"), word("ledger.found"),
				word("ledger.state")));
		open.forEach((one) -> rows.add(List.of(one.number().value(), one.title(), one.location(),
				one.foundOn().toString(), this.words.file("casepage.state." + one.state()))));
		file(number, LEDGER, word("ledger") + ".xlsx", sheet(rows));
		this.caseFiles.record(number, EntryKind.INSPECTION, signer(number), LEDGER, "listed",
				Map.of("what", String.valueOf(open.size())));
	}

	private byte[] sheet(List<List<String>> rows) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (SheetWriter sheet = SheetWriter.open(SheetFormat.XLSX, bytes, word("ledger"))) {
			for (List<String> row : rows) {
				sheet.row(row);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A list in memory cannot be written", ex);
		}
		return bytes.toByteArray();
	}

	private void file(CaseNumber number, String kind, String name, byte[] content) {
		this.evidence.add(number, LeadInspection.STEP, this.entry.task(number), kind, name, content, signer(number));
	}

	private String signer(CaseNumber number) {
		return Objects.requireNonNull(this.table.find(number).orElseThrow().signature()).by();
	}

	private String word(String key) {
		return this.words.file("inspection." + key);
	}

}
