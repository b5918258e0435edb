package org.bihuan.account;

import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Who may read accounts, and whose: all of a unit only those who answer for it or oversee
 * it.
 */
@Component
class AccountReader {

	private final Units units;

	AccountReader(Units units) {
		this.units = units;
	}

	/**
	 * What a person may read.
	 * @param person the reader
	 * @return the scope
	 * @throws Refusal.Forbidden if no post of the person reads accounts
	 */
	Scope scope(Person person) {
		if (!reads(person)) {
			throw new Refusal.Forbidden("account.forbidden");
		}
		return person.scope();
	}

	/**
	 * What a person may read of what is meant for those who oversee alone.
	 * @param person the reader
	 * @return the scope
	 * @throws Refusal.Forbidden if the person oversees nobody
	 */
	Scope overseer(Person person) {
		Scope scope = scope(person);
		if (!oversees(scope)) {
			throw new Refusal.Forbidden("account.enforcement.notOverseer");
		}
		return scope;
	}

	static boolean oversees(Scope scope) {
		return scope.district() || !scope.authorities().isEmpty();
	}

	static boolean reads(Person person) {
		return AccountEntry.READERS.stream().anyMatch(person::holds);
	}

	/**
	 * A unit whose account a person may read.
	 * @param code its code
	 * @param person the reader
	 * @return the unit
	 * @throws Refusal.NotFound if it is not the person's to see
	 */
	UnitView unit(String code, Person person) {
		UnitCode wanted = new UnitCode(code);
		// an authority owes duties too, and its own people read them
		boolean own = scope(person).authorities().contains(code);
		return (own ? this.units.find(wanted) : this.units.find(wanted, person))
			.orElseThrow(() -> new Refusal.NotFound("account.unit", code));
	}

	/**
	 * The one unit whose account a person reads.
	 * @param scope the scope
	 * @return its code; null if there may be several
	 */
	static @Nullable String onlyUnit(Scope scope) {
		boolean one = !scope.district() && scope.authorities().isEmpty() && scope.units().size() == 1;
		return one ? scope.units().iterator().next() : null;
	}

}
