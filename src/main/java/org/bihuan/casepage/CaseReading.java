package org.bihuan.casepage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.CaseReaders;
import org.bihuan.casefile.EntryKind;
import org.bihuan.casefile.Evidence;
import org.bihuan.deadline.Obligations;
import org.bihuan.letter.LetterView;
import org.bihuan.letter.Letters;
import org.bihuan.measure.MeasureView;
import org.bihuan.measure.Measures;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.Tasks;

import org.springframework.stereotype.Component;

/**
 * Reads a case for whoever may read it.
 */
@Component
class CaseReading {

	private static final Set<String> SETTLED = Set.of("DONE", "ENDED");

	private final CaseFiles files;

	private final CaseReaders readers;

	private final Evidence evidence;

	private final Obligations obligations;

	private final Tasks tasks;

	private final Measures measures;

	private final Letters letters;

	private final People people;

	CaseReading(CaseFiles files, CaseReaders readers, Evidence evidence, Obligations obligations, Tasks tasks,
			Measures measures, Letters letters, People people) {
		this.files = files;
		this.readers = readers;
		this.evidence = evidence;
		this.obligations = obligations;
		this.tasks = tasks;
		this.letters = letters;
		this.measures = measures;
		this.people = people;
	}

	CaseHeader cover(CaseNumber number) {
		if (!this.readers.mayRead(number, this.people.current())) {
			throw new Refusal.NotFound("casefile.unknown", number.value());
		}
		return this.files.header(number);
	}

	CaseDetail detail(CaseNumber number) {
		CaseHeader cover = cover(number);
		List<CaseEntry> entries = this.files.entries(number);
		return new CaseDetail(CaseRow.of(cover, this.files.flags(number)),
				of(EntryKind.STEP, entries).map(CaseReading::step).toList(), this.obligations.ofCase(number),
				letters(number).stream().map(CaseDetail.Letter::of).toList(), measures(number, entries),
				of(EntryKind.DECISION, entries).map(CaseReading::decision).toList(),
				this.evidence.ofCase(number).stream().map(CaseDetail.Piece::of).toList(),
				this.tasks.open(number).stream().map(CaseDetail.OpenTask::of).toList());
	}

	/**
	 * Letters of a case: those not issued yet only for those who work on them, those to
	 * others not for the unit.
	 */
	List<LetterView> letters(CaseNumber number) {
		Person reader = this.people.current();
		return this.letters.ofCase(number).stream().filter((letter) -> sees(reader, letter)).toList();
	}

	private static boolean sees(Person reader, LetterView letter) {
		Set<UnitCode> units = reader.posts().stream().map(Group::unit).collect(Collectors.toSet());
		boolean issued = letter.issuedAt() != null
				&& (units.contains(letter.addressee()) || !reader.scope().authorities().isEmpty());
		return issued || reader.scope().district() || units.contains(letter.issuer());
	}

	private static Stream<CaseEntry> of(EntryKind kind, List<CaseEntry> entries) {
		return entries.stream().filter((entry) -> entry.kind() == kind);
	}

	private static CaseDetail.Step step(CaseEntry entry) {
		return new CaseDetail.Step(entry.subject(), entry.at(), entry.actor(), entry.outcome());
	}

	// what was decided, in the state in which the register has it by now
	private List<CaseDetail.Measure> measures(CaseNumber number, List<CaseEntry> entries) {
		Map<Long, MeasureView> registered = this.measures.ofCase(number)
			.stream()
			.collect(Collectors.toMap(MeasureView::id, Function.identity()));
		return of(EntryKind.MEASURE, entries).filter((entry) -> !SETTLED.contains(String.valueOf(entry.outcome())))
			.map((entry) -> measure(entry, registered))
			.toList();
	}

	private static CaseDetail.Measure measure(CaseEntry entry, Map<Long, MeasureView> registered) {
		MeasureView view = (entry.content().get("measureId") instanceof Number id) ? registered.get(id.longValue())
				: null;
		Object state = (view != null) ? view.state().name() : entry.content().getOrDefault("state", entry.outcome());
		return new CaseDetail.Measure(entry.subject(), entry.content().get("rank"), entry.at(), state);
	}

	private static CaseDetail.Decision decision(CaseEntry entry) {
		return new CaseDetail.Decision(entry.subject(), entry.content().get("rule"), entry.content().get("outputs"),
				new CaseDetail.Basis(entry.content().get("document"), entry.content().get("place")));
	}

}
