package org.bihuan.interview;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.casefile.CaseReaders;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Interviews for whoever may read their cases, and the one thing people do with them
 * beside their steps: call an appointment off.
 */
@Service
@Transactional
class InterviewReading {

	private static final Set<String> CONVENERS = Set.of("inspector", "section-chief", "supervisor", "office-director");

	private static final int LONGEST_REASON = 500;

	private static final int MOST = 2000;

	private final InterviewRepository rows;

	private final InterviewTable table;

	private final InterviewPapers papers;

	private final Interviews interviews;

	private final Witnesses witnesses;

	private final CaseReaders readers;

	private final AuditTrail trail;

	InterviewReading(InterviewRepository rows, InterviewTable table, InterviewPapers papers, Interviews interviews,
			Witnesses witnesses, CaseReaders readers, AuditTrail trail) {
		this.rows = rows;
		this.table = table;
		this.papers = papers;
		this.interviews = interviews;
		this.witnesses = witnesses;
		this.readers = readers;
		this.trail = trail;
	}

	@Transactional(readOnly = true)
	Listing<InterviewPaper> list(InterviewFilter filter, Person person) {
		Listing<Long> page = this.table.list(filter, person.scope());
		return new Listing<>(
				page.items().stream().map((id) -> paper(this.rows.findById(id).orElseThrow(), person)).toList(),
				page.total(), page.next());
	}

	/** All of a filter for a file, and a record that they left the house. */
	List<InterviewPaper> export(InterviewFilter filter, Person person) {
		List<InterviewPaper> all = list(new InterviewFilter(filter.state(), filter.from(), filter.until(), null, MOST),
				person)
			.items();
		this.trail.record("export", person.login(), "interviews", null, Map.of("count", all.size()));
		return all;
	}

	@Transactional(readOnly = true)
	List<InterviewPaper> ofCase(CaseNumber number, Person person) {
		mustRead(number, person);
		return this.rows.findByCaseNumberOrderById(number.value()).stream().map((one) -> paper(one, person)).toList();
	}

	@Transactional(readOnly = true)
	InterviewPaper find(long id, Person person) {
		return paper(readable(id, person), person);
	}

	/** A person of the convening body calls an appointment off. */
	void move(long id, String reason, Person person) {
		Interview interview = convened(id, person);
		mustBeGiven(reason);
		this.interviews.move(interview, reason.strip(), person.login());
	}

	/** A person of the convening body, not the recorder, says that nobody signs. */
	void unsigned(long id, String reason, String first, String second, Person person) {
		Interview interview = convened(id, person);
		if (interview.state() != Interview.State.HELD) {
			throw new Refusal.Conflict("interview.state");
		}
		mustBeGiven(reason);
		this.interviews.unsigned(interview, reason.strip(), this.witnesses.check(interview, first, second, person),
				person.login());
	}

	private Interview convened(long id, Person person) {
		Interview interview = readable(id, person);
		if (!convenes(interview, person)) {
			throw new Refusal.Forbidden("interview.move.forbidden");
		}
		return interview;
	}

	private static void mustBeGiven(String reason) {
		if (reason.isBlank() || reason.length() > LONGEST_REASON) {
			throw new Refusal.Invalid("reason", "interview.move.reason", LONGEST_REASON);
		}
	}

	private Interview readable(long id, Person person) {
		Interview interview = this.rows.findById(id).orElseThrow(() -> new Refusal.NotFound("interview.unknown"));
		mustRead(interview.number(), person);
		return interview;
	}

	private void mustRead(CaseNumber number, Person person) {
		if (!this.readers.mayRead(number, person)) {
			throw new Refusal.NotFound("interview.unknown");
		}
	}

	private InterviewPaper paper(Interview interview, Person person) {
		return this.papers.of(interview, this.interviews.convener(interview), convenes(interview, person));
	}

	private boolean convenes(Interview interview, Person person) {
		UnitCode convener = this.interviews.convener(interview);
		return person.posts()
			.stream()
			.anyMatch((post) -> post.unit().equals(convener) && CONVENERS.contains(post.role()));
	}

}
