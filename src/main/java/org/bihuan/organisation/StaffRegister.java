package org.bihuan.organisation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records who leaves.
 */
@Service
class StaffRegister implements Staff {

	private static final int REASON = 500;

	private final PersonStore store;

	private final AccountStore accounts;

	private final StandInRegister standIns;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StaffRegister(PersonStore store, AccountStore accounts, StandInRegister standIns, ApplicationEventPublisher events,
			Clock clock) {
		this.store = store;
		this.accounts = accounts;
		this.standIns = standIns;
		this.events = events;
		this.clock = clock;
	}

	@Override
	@Transactional
	public void leave(String login, String successor, Set<Group> posts, String reason, Person by) {
		if (!by.holds(Role.ADMIN.code())) {
			throw new Refusal.Forbidden("organisation.leave.adminOnly");
		}
		Person leaver = this.store.find(login)
			.orElseThrow(() -> new Refusal.Invalid("login", "organisation.leave.unknown"));
		check(leaver, successor, posts, reason);
		this.standIns.endAll(login, by.login());
		this.accounts.lockAdministrators();
		if (!this.store.disable(login)) {
			throw new Refusal.Conflict("organisation.leave.already", leaver.name());
		}
		if (this.store.holding(Role.ADMIN.code()) == 0) {
			throw new Refusal.Conflict("organisation.leave.lastAdmin");
		}
		posts.forEach((post) -> this.store.move(post, login, successor));
		List<String> moved = posts.stream().map(Group::toString).sorted().toList();
		this.events.publishEvent(new StaffRecord(by.login(), login, "left",
				Map.of("successor", successor, "posts", moved, "reason", reason.strip())));
		this.events.publishEvent(new PersonLeft(login, successor, by.login(), this.clock.instant()));
	}

	private void check(Person leaver, String successor, Set<Group> posts, String reason) {
		if (reason.isBlank() || reason.length() > REASON) {
			throw new Refusal.Invalid("reason", "organisation.leave.reason", REASON);
		}
		if (leaver.login().equals(successor) || this.store.findEnabled(successor).isEmpty()) {
			throw new Refusal.Invalid("successor", "organisation.leave.successor");
		}
		posts.stream().filter((post) -> !leaver.owns(post)).findFirst().ifPresent((post) -> {
			throw new Refusal.Invalid("posts", "organisation.leave.post", post);
		});
	}

}
