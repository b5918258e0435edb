package org.bihuan.paper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.casefile.Evidence;
import org.bihuan.casefile.EvidenceView;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.frame.Texts;
import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What a paper says beside its template: the words of the step in which it was written
 * last. Papers are Chinese, whoever reads them.
 */
@Component
class PaperWords {

	static final String COMMITMENT = "write-commitment";

	static final String SELF_CHECK = "write-self-check";

	private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

	private final CaseFiles caseFiles;

	private final Evidence evidence;

	private final Texts texts;

	PaperWords(CaseFiles caseFiles, Evidence evidence, Texts texts) {
		this.caseFiles = caseFiles;
		this.evidence = evidence;
		this.texts = texts;
	}

	/** Values by the name of the template's field. */
	Map<String, String> of(CaseNumber number, DutyPeriodView period) {
		CaseEntry written = written(number);
		Map<String, Object> values = values(written);
		Map<String, String> words = new HashMap<>();
		words.put("dutyPeriod", say("paper.period." + period.frequency(), period.period()));
		words.put("contact", text(values.get("contact")));
		if (written.subject().equals(COMMITMENT)) {
			words.put("promises", text(values.get("promises")));
		}
		else {
			selfCheck(words, values, String.valueOf(written.content().get("task")));
		}
		return words;
	}

	private void selfCheck(Map<String, String> words, Map<String, Object> values, String task) {
		LocalDate day = LocalDate
			.parse(text(values.get("checkedOn")).substring(0, LocalDate.EPOCH.toString().length()));
		words.put("checkedOn", say("letter.paper.day", String.valueOf(day.getYear()),
				String.valueOf(day.getMonthValue()), String.valueOf(day.getDayOfMonth())));
		words.put("checkScope", text(values.get("checkScope")));
		List<CheckedItem> items = CheckedItem.of(values);
		words.put("checkResults",
				IntStream.range(0, items.size())
					.mapToObj((index) -> row(index + 1, items.get(index)))
					.collect(Collectors.joining("\n")));
		words.put("problems", problems(items));
		words.put("rectified", text(values.get("rectified")));
		words.put("attachments",
				this.evidence.ofTask(task).stream().map(EvidenceView::fileName).collect(Collectors.joining("\n")));
	}

	private String row(int place, CheckedItem item) {
		return say(item.note().isEmpty() ? "paper.row" : "paper.row.note", String.valueOf(place), item.item(),
				item.device(), say("paper.result." + item.result()), item.note());
	}

	private String problems(List<CheckedItem> items) {
		List<String> wrong = IntStream.range(0, items.size())
			.filter((index) -> items.get(index).wrong())
			.mapToObj((index) -> String.valueOf(index + 1))
			.toList();
		return wrong.isEmpty() ? say("paper.problems.none") : say("paper.problems", wrong);
	}

	/** Values with which the step in which a paper is written begins again. */
	Map<String, Object> before(CaseNumber number) {
		return steps(number).isEmpty() ? Map.of() : values(written(number));
	}

	private CaseEntry written(CaseNumber number) {
		List<CaseEntry> steps = steps(number);
		return steps.get(steps.size() - 1);
	}

	private List<CaseEntry> steps(CaseNumber number) {
		return this.caseFiles.entries(number)
			.stream()
			.filter((one) -> one.kind() == EntryKind.STEP)
			.filter((one) -> one.subject().equals(COMMITMENT) || one.subject().equals(SELF_CHECK))
			.toList();
	}

	private static Map<String, Object> values(CaseEntry step) {
		Map<String, Object> values = new HashMap<>();
		if (step.content().get("values") instanceof Map<?, ?> given) {
			given.forEach((key, value) -> values.put(String.valueOf(key), value));
		}
		return values;
	}

	static String text(@Nullable Object value) {
		return Objects.toString(value, "").strip();
	}

	private String say(String key, Object... arguments) {
		return this.texts.of(key, CHINESE, arguments);
	}

}
