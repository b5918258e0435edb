package org.bihuan.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations;
import org.bihuan.letter.Letters;
import org.bihuan.scenario.Played.Finding;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.PassedElements;
import org.bihuan.workflow.PassedElements.Passed;
import org.bihuan.workflow.Tasks;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Compares what is with what is expected.
 */
@Component
@Profile("scenario")
class Looking {

	private final Tasks tasks;

	private final PassedElements passed;

	private final Letters letters;

	private final Obligations obligations;

	private final CaseFiles files;

	Looking(Tasks tasks, PassedElements passed, Letters letters, Obligations obligations, CaseFiles files) {
		this.tasks = tasks;
		this.passed = passed;
		this.letters = letters;
		this.obligations = obligations;
		this.files = files;
	}

	List<String> open(CaseNumber number) {
		return this.tasks.open(number).stream().map(InboxRow::step).sorted().toList();
	}

	List<Finding> look(int act, Expected expected, CaseNumber number) {
		List<Finding> findings = new ArrayList<>();
		told(expected.open(),
				(steps) -> findings.add(same(act, "open", "", steps.stream().sorted().toList(), open(number))));
		told(expected.letters(), (kinds) -> findings.add(same(act, "letters", "", kinds, drafted(number))));
		told(expected.state(),
				(state) -> findings.add(same(act, "state", "", state, this.files.header(number).state())));
		told(expected.passed(), (elements) -> findings.add(passed(act, elements, way(number))));
		told(expected.never(), (elements) -> findings.add(never(act, elements, way(number))));
		told(expected.clocks(), (clocks) -> clocks
			.forEach((kind, clock) -> findings.addAll(clock(act, kind, clock, this.obligations.find(number, kind)))));
		return findings;
	}

	private static <T> void told(@Nullable T expected, Consumer<T> looks) {
		if (expected != null) {
			looks.accept(expected);
		}
	}

	private List<String> drafted(CaseNumber number) {
		return this.letters.ofCase(number).stream().map((letter) -> letter.kind().name()).toList();
	}

	private List<String> way(CaseNumber number) {
		return this.passed.of(number).stream().map(Passed::element).toList();
	}

	/** In this order, with others between them. */
	private static Finding passed(int act, List<String> elements, List<String> way) {
		int at = 0;
		for (String element : way) {
			at += (at < elements.size() && element.equals(elements.get(at))) ? 1 : 0;
		}
		boolean good = at == elements.size();
		return new Finding(act, "passed", "", words(elements), good ? words(elements) : words(way), good);
	}

	private static Finding never(int act, List<String> elements, List<String> way) {
		List<String> met = elements.stream().filter(way::contains).toList();
		return new Finding(act, "never", "", words(elements), words(met), met.isEmpty());
	}

	private static List<Finding> clock(int act, String kind, Expected.Clock expected, Optional<ObligationView> actual) {
		List<Finding> findings = new ArrayList<>();
		told(expected.state(), (state) -> findings
			.add(same(act, "clock", kind, state, actual.map(ObligationView::state).orElse("–"))));
		told(expected.due(), (due) -> findings.add(same(act, "due", kind, due,
				actual.map((one) -> LocalDate.ofInstant(one.dueAt(), Zone.SHANGHAI).toString()).orElse("–"))));
		return findings;
	}

	private static Finding same(int act, String what, String of, Object expected, Object actual) {
		String one = words(expected);
		String other = words(actual);
		return new Finding(act, what, of, one, other, one.equals(other));
	}

	private static String words(Object value) {
		return (value instanceof List<?> list) ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
				: value.toString();
	}

}
