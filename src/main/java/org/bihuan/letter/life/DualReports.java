package org.bihuan.letter.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.EntryKind;
import org.bihuan.casefile.Evidence;
import org.bihuan.casefile.EvidenceView;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterOrder;
import org.bihuan.letter.LetterState;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.TaskClosed;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The report of a major hazard as a paper of the enterprise: made when the report is
 * filed, and once more when the workers were told after it. The leader's own completion
 * of the step is the signature; the authority's receipt settles it.
 */
@Component
class DualReports {

	private static final String REPORT = "report-major-hazard";

	private static final String CONGRESS = "report-to-workers-congress";

	private static final String RECEIPT = "acknowledge-report";

	private static final String PROJECT_DEFAULT = "P-0";

	private final LetterDesk letters;

	private final LetterWork work;

	private final Composition composition;

	private final CaseFiles files;

	private final Evidence evidence;

	private final Obligations obligations;

	DualReports(LetterDesk letters, LetterWork work, Composition composition, CaseFiles files, Evidence evidence,
			Obligations obligations) {
		this.letters = letters;
		this.work = work;
		this.composition = composition;
		this.files = files;
		this.evidence = evidence;
		this.obligations = obligations;
	}

	@EventListener
	void closed(TaskClosed event) {
		if (event.dropped()) {
			return;
		}
		switch (event.step()) {
			case REPORT, CONGRESS -> file(event.caseNumber(), event.step(), event.at());
			case RECEIPT -> received(event.caseNumber());
			default -> {
				return;
			}
		}
	}

	private void file(CaseNumber number, String step, Instant at) {
		List<CaseEntry> filed = this.files.entries(number);
		Optional<CaseEntry> report = last(filed, REPORT);
		if (report.isEmpty()) {
			return;
		}
		long letter = this.letters.file(order(number, filed, report.get()), last(filed, step).orElseThrow().actor());
		if (last(filed, RECEIPT).isPresent()) {
			this.work.deliver(letter, "SUPPLEMENTED", Map.of(), LetterWork.SYSTEM, at);
			this.work.settle(letter);
		}
	}

	private LetterOrder order(CaseNumber number, List<CaseEntry> filed, CaseEntry report) {
		CaseHeader cover = this.files.header(number);
		Optional<Basis> basis = this.obligations.find(number, "dual-report")
			.map(ObligationView::basis)
			.filter((one) -> !PROJECT_DEFAULT.equals(one.document()));
		return new LetterOrder(number, LetterKind.DUAL_REPORT, cover.unit(), cover.authority(), null,
				words(filed, report), basis.map(Basis::document).orElse(null), basis.map(Basis::place).orElse(null));
	}

	private Map<String, String> words(List<CaseEntry> filed, CaseEntry report) {
		Map<String, String> words = new HashMap<>();
		words.put("situation", value(report, "situation"));
		words.put("causes", value(report, "causes"));
		words.put("harm", value(report, "harm"));
		words.put("plan", value(report, "rectification"));
		words.put("interimMeasures", last(filed, "interim-measures").map((one) -> value(one, "description"))
			.orElseGet(() -> this.composition.say("letter.paper.interim-later")));
		last(filed, CONGRESS).ifPresent((one) -> words.put("congressDate",
				this.composition.day(LocalDate.parse(value(one, "reportedOn").substring(0, 10)))));
		words.put("attachments",
				this.evidence.ofTask(String.valueOf(report.content().get("task")))
					.stream()
					.map(EvidenceView::fileName)
					.collect(Collectors.joining("\n")));
		return words;
	}

	private void received(CaseNumber number) {
		String by = last(this.files.entries(number), RECEIPT).orElseThrow().actor();
		this.letters.ofCase(number)
			.stream()
			.filter((letter) -> letter.kind() == LetterKind.DUAL_REPORT && letter.state() == LetterState.ISSUED)
			.forEach((letter) -> this.letters.received(letter.id(), by));
	}

	private static Optional<CaseEntry> last(List<CaseEntry> entries, String step) {
		return entries.stream()
			.filter((entry) -> entry.kind() == EntryKind.STEP && entry.subject().equals(step))
			.reduce((earlier, later) -> later);
	}

	private static String value(CaseEntry entry, String field) {
		@Nullable Object value = (entry.content().get("values") instanceof Map<?, ?> values) ? values.get(field) : null;
		return DraftLetter.text(value);
	}

}
