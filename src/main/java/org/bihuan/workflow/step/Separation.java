package org.bihuan.workflow.step;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.casefile.CaseHeader;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.KeptInTransaction;
import org.bihuan.workflow.inbox.InboxReader;

import org.springframework.stereotype.Component;

/**
 * Separation of duties: who is kept out of a step because of what they did before in the
 * same case. Of a step done several times only the last time counts, so that two people
 * can take turns after a failed round. Who stood in, in whose place, and who prepared it
 * count alike.
 */
@Component
class Separation {

	/** In {@code notBy}: who registered a finding on somebody else. */
	private static final String REGISTRATION = "registration";

	private final InboxReader inbox;

	private final People people;

	private final KeptInTransaction<Map<String, Set<String>>> found = new KeptInTransaction<>(HashMap::new);

	Separation(InboxReader inbox, People people) {
		this.inbox = inbox;
		this.people = people;
	}

	Set<String> barred(List<String> notBy, CaseHeader header) {
		if (notBy.isEmpty()) {
			return Set.of();
		}
		Set<String> barred = find(notBy, header);
		this.found.get().put(key(notBy, header), barred);
		return barred;
	}

	/**
	 * The same for the step that was addressed just now: found once, and taken once.
	 * @param notBy steps whose doers are kept out
	 * @param header cover of the case
	 * @return their logins
	 */
	Set<String> ofAddressed(List<String> notBy, CaseHeader header) {
		Set<String> known = this.found.get().remove(key(notBy, header));
		return (known != null) ? known : find(notBy, header);
	}

	private static String key(List<String> notBy, CaseHeader header) {
		return header.number().value() + notBy;
	}

	private Set<String> find(List<String> notBy, CaseHeader header) {
		Map<String, Set<String>> lastDoers = new HashMap<>();
		List<String> steps = notBy.stream().filter((step) -> !step.equals(REGISTRATION)).toList();
		if (!steps.isEmpty()) {
			this.inbox.doers(header.number(), steps)
				.forEach((done) -> lastDoers.put(done.step() + " " + done.item(), done.logins()));
		}
		Set<String> barred = new HashSet<>();
		lastDoers.values().forEach(barred::addAll);
		if (notBy.contains(REGISTRATION) && foundOnSomebodyElse(header)) {
			barred.add(header.openedBy());
		}
		return barred;
	}

	private boolean foundOnSomebodyElse(CaseHeader header) {
		return this.people.find(header.openedBy())
			.map(Person::posts)
			.stream()
			.flatMap(Set::stream)
			.noneMatch((post) -> post.unit().equals(header.unit()));
	}

}
