package org.bihuan.worklist.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.workflow.TaskVerbs;
import org.bihuan.workflow.TaskVerbs.Signature;
import org.bihuan.workflow.TaskVerbs.Situation;
import org.bihuan.worklist.page.SituationView.Opinion;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Says how things stand with a task.
 */
@Component
class Situations {

	private final TaskVerbs verbs;

	private final People people;

	private final Texts texts;

	Situations(TaskVerbs verbs, People people, Texts texts) {
		this.verbs = verbs;
		this.people = people;
		this.texts = texts;
	}

	SituationView of(String taskId, Person reader, Locale locale) {
		Situation situation = this.verbs.situation(taskId, reader);
		List<Opinion> opinions = situation.signatures().stream().map((one) -> opinion(one, locale)).toList();
		Signature request = situation.request();
		return new SituationView(taskId,
				situation.verbs().stream().filter((verb) -> !SituationView.PLAIN.contains(verb)).toList(),
				situation.verbs().stream().filter(SituationView.PLAIN::contains).toList(),
				notes(situation, reader, locale), opinions, (request != null) ? request.original() : null);
	}

	private List<String> notes(Situation situation, Person reader, Locale locale) {
		List<String> notes = new ArrayList<>();
		Signature request = situation.request();
		if (request != null) {
			notes.add(this.texts.of("worklist.verb.note.request", locale, name(request.requester()), request.reason()));
		}
		if (reader.login().equals(situation.delegate())) {
			notes.add(this.texts.of("worklist.verb.note.prepares", locale, name(situation.owner())));
		}
		else if (situation.delegate() != null) {
			notes.add(this.texts.of("worklist.verb.note.delegated", locale, name(situation.owner()),
					name(situation.delegate())));
		}
		else if (situation.draftBy() != null) {
			notes.add(this.texts.of("worklist.verb.note.draft", locale, name(situation.draftBy())));
		}
		if (situation.urged() > 0) {
			notes.add(this.texts.of("worklist.verb.note.urged", locale, situation.urged()));
		}
		if (situation.letterProposed()) {
			notes.add(this.texts.of("worklist.verb.note.letter", locale));
		}
		return notes;
	}

	private Opinion opinion(Signature one, Locale locale) {
		String sentence = this.texts.of("worklist.verb.opinion", locale, name(one.requester()), name(one.signer()),
				one.reason());
		String outcome = "worklist.verb.opinion." + ((one.outcome() != null) ? one.outcome() : one.state());
		String at = (one.answeredAt() != null) ? this.texts.moment(one.answeredAt()) : null;
		return new Opinion(sentence, outcome, one.opinion(), at);
	}

	private String name(@Nullable String login) {
		String known = String.valueOf(login);
		return this.people.find(known).map(Person::name).orElse(known);
	}

}
