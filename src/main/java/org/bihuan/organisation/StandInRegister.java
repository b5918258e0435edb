package org.bihuan.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives and ends stand-ins; each goes into the audit chain.
 */
@Service
class StandInRegister implements StandIns {

	private final StandInTable table;

	private final PersonStore people;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StandInRegister(StandInTable table, PersonStore people, ApplicationEventPublisher events, Clock clock) {
		this.table = table;
		this.people = people;
		this.events = events;
		this.clock = clock;
	}

	@Override
	@Transactional
	public StandIn give(Wish given, Person by) {
		Wish wish = new Wish(given.person(), given.deputy(), given.post(), given.from(), given.to(),
				text(given.document()));
		if (!StandInRules.mayDecide(by, wish.person(), wish.post().unit())) {
			throw new Refusal.Forbidden("organisation.standIn.notYours");
		}
		this.table.lock(wish.person(), wish.deputy());
		StandInRules.check(wish, owns(wish.person(), wish.post()), colleague(wish.deputy(), wish.post()),
				LocalDate.now(this.clock.withZone(Zone.SHANGHAI)));
		List<StandIn> others = new ArrayList<>(this.table.of(wish.person()));
		others.addAll(this.table.of(wish.deputy()));
		StandInRules.apart(wish, others);
		this.table.add(wish, by.login(), this.clock.instant());
		StandIn standIn = this.table.of(wish.person()).get(0);
		record(standIn, by, "stand-in-given");
		return standIn;
	}

	private boolean owns(String login, Group post) {
		return this.people.findEnabled(login).filter((person) -> person.owns(post)).isPresent();
	}

	private boolean colleague(String login, Group post) {
		return this.people.findEnabled(login).filter((person) -> worksAt(person, post.unit())).isPresent();
	}

	private static boolean worksAt(Person person, UnitCode unit) {
		return person.posts().stream().anyMatch((own) -> own.unit().equals(unit) && person.owns(own));
	}

	@Override
	@Transactional
	public void end(long id, Person by) {
		StandIn standIn = this.table.find(id)
			.filter((one) -> one.deputy().equals(by.login())
					|| StandInRules.mayDecide(by, one.person(), one.post().unit()))
			.orElseThrow(() -> new Refusal.NotFound("organisation.standIn.unknown"));
		end(standIn, by.login());
	}

	void endAll(String login, String by) {
		this.table.of(login).stream().filter((one) -> one.endedAt() == null).forEach((one) -> end(one, by));
	}

	private void end(StandIn standIn, String by) {
		Instant now = this.clock.instant();
		if (!this.table.end(standIn.id(), by, now)) {
			throw new Refusal.Conflict("organisation.standIn.ended");
		}
		this.events.publishEvent(new StaffRecord(by, standIn.person(), "stand-in-ended", Map.of("id", standIn.id())));
		this.events.publishEvent(new StandInEnded(standIn, by, now));
	}

	private void record(StandIn standIn, Person by, String what) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("id", standIn.id());
		content.put("deputy", standIn.deputy());
		content.put("post", standIn.post().toString());
		content.put("from", standIn.from().toString());
		content.put("to", standIn.to().toString());
		if (standIn.document() != null) {
			content.put("document", standIn.document());
		}
		this.events.publishEvent(new StaffRecord(by.login(), standIn.person(), what, content));
	}

	@Override
	@Transactional(readOnly = true)
	public List<StandIn> of(String login) {
		return this.table.of(login);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Person> colleagues(UnitCode unit) {
		return this.people.at(unit).stream().filter((person) -> worksAt(person, unit)).toList();
	}

	private static @Nullable String text(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
