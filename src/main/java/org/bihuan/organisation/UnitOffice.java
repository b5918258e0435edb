package org.bihuan.organisation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the register of units and tells what changed in it.
 */
@Service
class UnitOffice implements UnitDesk {

	private static final int LONGEST_NOTE = 200;

	private final UnitStore units;

	private final UnitChangeStore changes;

	private final UnitRules rules;

	private final UnitWords words;

	private final PostWords posts;

	private final District district;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	UnitOffice(UnitStore units, UnitChangeStore changes, UnitRules rules, UnitWords words, PostWords posts,
			District district, ApplicationEventPublisher events, Clock clock) {
		this.units = units;
		this.changes = changes;
		this.rules = rules;
		this.words = words;
		this.posts = posts;
		this.district = district;
		this.events = events;
		this.clock = clock;
	}

	@Override
	@Transactional
	public UnitView add(UnitDraft draft, String by) {
		List<FieldProblem> problems = new ArrayList<>(this.rules.ofNew(draft));
		if (this.units.find(draft.code().value()).isPresent()) {
			problems.add(new FieldProblem("code", "organisation.unit.taken", draft.code().value()));
		}
		AccountRules.refuse(problems);
		UnitView unit = view(draft);
		this.units.addMissing(List.of(unit));
		this.events.publishEvent(new UnitAdded(unit, by, this.clock.instant()));
		return unit;
	}

	@Override
	@Transactional
	public UnitView change(UnitDraft draft, String by) {
		if (!this.changes.lock(draft.code())) {
			throw new Refusal.NotFound("organisation.no-unit", draft.code().value());
		}
		UnitView before = this.units.find(draft.code().value()).orElseThrow();
		AccountRules.refuse(this.rules.of(draft, before.riskTags()));
		UnitView after = view(draft);
		Instant now = this.clock.instant();
		List<UnitChange> made = compare(before, after, by, now);
		if (made.isEmpty()) {
			return before;
		}
		this.changes.replace(after);
		made.forEach((change) -> this.changes.add(draft.code(), change));
		rename(before, after);
		this.events.publishEvent(new UnitChanged(before, after, by, now));
		return after;
	}

	private void rename(UnitView before, UnitView after) {
		if (!before.name().equals(after.name())) {
			this.words.write(List.of(after.code().value()));
			this.posts.at(after.code().value());
		}
	}

	UnitView view(UnitDraft draft) {
		UnitCode authority = Optional.ofNullable(draft.leadAuthority())
			.orElseGet(() -> new UnitCode(this.rules.authority(draft.sectors().get(0))));
		return new UnitView(draft.code(), draft.name().strip(), UnitKind.ENTERPRISE, List.copyOf(draft.sectors()),
				draft.riskTags().stream().distinct().sorted().toList(), authority, draft.town(), this.district.code());
	}

	private static List<UnitChange> compare(UnitView before, UnitView after, String by, Instant at) {
		List<UnitChange> changes = new ArrayList<>();
		compare(changes, new UnitChange(at, by, "name", before.name(), after.name()));
		compare(changes, new UnitChange(at, by, "sectors", words(before.sectors()), words(after.sectors())));
		compare(changes, new UnitChange(at, by, "riskTags", words(before.riskTags()), words(after.riskTags())));
		compare(changes,
				new UnitChange(at, by, "leadAuthority", text(before.leadAuthority()), text(after.leadAuthority())));
		compare(changes, new UnitChange(at, by, "town", text(before.town()), text(after.town())));
		return changes;
	}

	private static void compare(List<UnitChange> changes, UnitChange change) {
		if (!Objects.equals(change.before(), change.after())) {
			changes.add(change);
		}
	}

	private static @Nullable String words(List<String> codes) {
		return codes.isEmpty() ? null : String.join(" ", codes);
	}

	private static @Nullable String text(@Nullable UnitCode code) {
		return (code != null) ? code.value() : null;
	}

	@Override
	@Transactional(readOnly = true)
	public UnitStanding standing(UnitCode code) {
		return this.changes.standing(code)
			.orElseThrow(() -> new Refusal.NotFound("organisation.no-unit", code.value()));
	}

	@Override
	@Transactional
	public void stand(UnitCode code, UnitStanding standing, String note, String by) {
		if (!this.changes.lock(code)) {
			throw new Refusal.NotFound("organisation.no-unit", code.value());
		}
		AccountRules.refuse(note.isBlank() ? List.of(new FieldProblem("note", "organisation.unit.no-note"))
				: AccountRules.ofName("note", note, LONGEST_NOTE));
		UnitStanding before = standing(code);
		if (before == standing) {
			return;
		}
		Instant now = this.clock.instant();
		this.changes.stand(code, standing, note.strip(), by);
		this.changes.add(code, new UnitChange(now, by, "standing", before.name(), standing.name()));
		this.changes.add(code, new UnitChange(now, by, "standingNote", null, note.strip()));
		this.events.publishEvent(
				new UnitStands(this.units.find(code.value()).orElseThrow(), before, standing, note.strip(), by, now));
	}

	@Override
	@Transactional(readOnly = true)
	public List<UnitChange> history(UnitCode code) {
		if (this.units.find(code.value()).isEmpty()) {
			throw new Refusal.NotFound("organisation.no-unit", code.value());
		}
		return this.changes.of(code);
	}

	@Override
	@Transactional(readOnly = true)
	public List<UnitView> all(UnitKind kind) {
		return this.units.find(this.changes.codes(kind));
	}

}
