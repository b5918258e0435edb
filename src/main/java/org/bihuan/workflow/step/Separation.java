package org.bihuan.workflow.step;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.casefile.CaseHeader;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
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

	Separation(InboxReader inbox, People people) {
		this.inbox = inbox;
		this.people = people;
	}

	Set<String> barred(List<String> notBy, CaseHeader header) {
		if (notBy.isEmpty()) {
			return Set.of();
		}
		Map<String, Set<String>> lastDoers = new HashMap<>();
		this.inbox.doers(header.number(), notBy)
			.forEach((done) -> lastDoers.put(done.step() + " " + done.item(), done.logins()));
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
