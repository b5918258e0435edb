package org.bihuan.duty.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.bihuan.duty.DutyScope;
import org.bihuan.duty.DutyTarget;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A project, site or event as somebody enters it.
 *
 * @param scope what it is; null if not chosen
 * @param name its name
 * @param from first day; of an event the day on which it is held
 * @param to last day; null if open
 */
record TargetDraft(@Nullable DutyScope scope, String name, @Nullable LocalDate from, @Nullable LocalDate to) {

	/** Occasions come from the register of units alone. */
	static final List<DutyScope> ENTERED = List.of(DutyScope.PROJECT, DutyScope.SITE, DutyScope.EVENT);

	private static final int LONGEST = 200;

	TargetDraft {
		name = name.strip();
	}

	/** As it stands under its identifier; only after it was checked. */
	DutyTarget of(UnitCode unit, long id) {
		return new DutyTarget(id, unit, Objects.requireNonNull(this.scope), this.name,
				Objects.requireNonNull(this.from), this.to);
	}

	void check() {
		List<FieldProblem> problems = new ArrayList<>();
		if (this.scope == null || !ENTERED.contains(this.scope)) {
			problems.add(new FieldProblem("scope", "dutytarget.scope.missing"));
		}
		boolean readable = this.name.codePoints().noneMatch(Character::isISOControl);
		if (this.name.isEmpty() || this.name.length() > LONGEST || !readable) {
			problems.add(new FieldProblem("name", "dutytarget.name.missing", LONGEST));
		}
		if (this.from == null) {
			problems.add(new FieldProblem("from", "dutytarget.from.missing"));
		}
		else if (this.to != null && this.to.isBefore(this.from)) {
			problems.add(new FieldProblem("to", "dutytarget.to.before", this.from));
		}
		if (!problems.isEmpty()) {
			throw new Refusal.Invalid(problems);
		}
	}

}
