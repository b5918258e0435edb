package org.bihuan.interview;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code sign-minutes}: signed by who answers at the interview, or refused before
 * two witnesses who have no part in it.
 */
@Component
class SignMinutes implements StepHandler {

	private static final String FIRST = "witness1";

	private static final String SECOND = "witness2";

	private final InterviewTasks tasks;

	private final Interviews interviews;

	private final People people;

	private final InterviewWords words;

	SignMinutes(InterviewTasks tasks, Interviews interviews, People people, InterviewWords words) {
		this.tasks = tasks;
		this.interviews = interviews;
		this.people = people;
		this.words = words;
	}

	@Override
	public String step() {
		return "sign-minutes";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		return Map.of("minutes", this.words.minutes(this.tasks.of(context)));
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		Interview interview = this.tasks.of(context);
		if ("signed".equals(values.get("outcome"))) {
			interview.signed(context.person().login(), context.at());
			return Map.of();
		}
		List<String> witnesses = List.of(witness(values, FIRST), witness(values, SECOND));
		String recorder = Objects.requireNonNull(interview.minutes().recordedBy());
		Set<String> parties = Set.of(recorder, this.people.find(recorder).map(Person::name).orElse(recorder));
		refuse(FIRST, witnesses.get(0), parties, context.person());
		refuse(SECOND, witnesses.get(1), parties, context.person());
		if (witnesses.get(0).equals(witnesses.get(1))) {
			throw new Refusal.Invalid(SECOND, "interview.witness.same");
		}
		this.interviews.minutesRefused(interview, String.valueOf(values.get("reason")), witnesses,
				context.person().login(), context.at());
		return Map.of();
	}

	private static String witness(Map<String, Object> values, String field) {
		return String.valueOf(values.get(field)).strip();
	}

	private static void refuse(String field, String witness, Set<String> parties, Person signer) {
		boolean signs = witness.equals(signer.name()) || witness.equals(signer.login());
		if (signs || parties.contains(witness)) {
			throw new Refusal.Invalid(field, "interview.witness.party");
		}
	}

}
