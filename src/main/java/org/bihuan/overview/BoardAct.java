package org.bihuan.overview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What can be done from the board about the clocks that somebody has chosen. Whoever
 * manages urges and proposes; the competent person decides. Who is not named here may
 * nothing.
 */
enum BoardAct {

	/** Urges whoever holds the steps behind a clock, or can claim them. */
	URGE("manager", "supervisor", "office-director", "section-chief"),
	/** Proposes a measure against the unit. */
	PROPOSE_MEASURE("manager", "supervisor", "office-director"),
	/** Proposes more days for a clock. */
	PROPOSE_EXTENSION("manager", "supervisor", "office-director"),
	/** Proposes that a clock stand until a day. */
	PROPOSE_PAUSE("manager", "supervisor", "office-director"),
	/** Gives the steps behind a clock to somebody else. */
	REASSIGN("supervisor", "office-director", "section-chief");

	private final Set<String> roles;

	BoardAct(String... roles) {
		this.roles = Set.of(roles);
	}

	/**
	 * What a person may do.
	 * @param person the person
	 * @return acts in their order
	 */
	static List<BoardAct> of(Person person) {
		return Arrays.stream(values()).filter((act) -> act.roles.stream().anyMatch(person::holds)).toList();
	}

	/**
	 * Reads the word for an act.
	 * @param word for example {@code propose-pause}
	 * @param person who wants to do it
	 * @return the act
	 * @throws Refusal.Invalid if there is no such act
	 * @throws Refusal.Forbidden if it is not this person's
	 */
	static BoardAct read(@Nullable String word, Person person) {
		BoardAct act = Arrays.stream(values())
			.filter((one) -> one.word().equals(word))
			.findFirst()
			.orElseThrow(() -> new Refusal.Invalid("act", "overview.act.none"));
		if (!of(person).contains(act)) {
			throw new Refusal.Forbidden("overview.act.forbidden");
		}
		return act;
	}

	/**
	 * The act in addresses and texts.
	 * @return for example {@code propose-pause}
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
