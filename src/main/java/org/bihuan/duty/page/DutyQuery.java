package org.bihuan.duty.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.period.DutyListFilter;
import org.bihuan.duty.period.DutySight;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.organisation.UnitKind;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

/**
 * A filter as it stands in an address; empty means any.
 *
 * @param unit code of the unit
 * @param kind kind of duty
 * @param state how a period stands, or {@code DUE} for what is still to be done
 * @param from first day
 * @param to last day
 * @param whose {@code MINE} for what the reader answers for, {@code ALL} for what the
 * reader may see; if empty, the first for whoever works at an enterprise
 */
record DutyQuery(String unit, String kind, String state, String from, String to, String whose) {

	static final String DUE = "DUE";

	static final String MINE = "MINE";

	static final String ALL = "ALL";

	private static final int LONGEST = 64;

	static DutyQuery of(@Nullable String unit, @Nullable String kind, @Nullable String state, @Nullable String from,
			@Nullable String to, @Nullable String whose) {
		return new DutyQuery(plain(unit), plain(kind), plain(state), plain(from), plain(to), plain(whose));
	}

	private static String plain(@Nullable String value) {
		String plain = (value != null) ? value.strip() : "";
		if (plain.length() > LONGEST) {
			throw new Refusal.Unreadable("duty.query");
		}
		return plain;
	}

	/**
	 * Whether it asks for what a phone shows only when asked.
	 * @return whether those choices are open
	 */
	public boolean further() {
		return !this.unit.isEmpty() || !this.from.isEmpty() || !this.to.isEmpty();
	}

	DutyListFilter filter() {
		return new DutyListFilter(this.unit.isEmpty() ? null : this.unit, ofKind(), states(), day(this.from),
				day(this.to));
	}

	/**
	 * Which periods the reader lists.
	 * @param reader who reads
	 * @return what the reader answers for, or may see
	 */
	DutySight sight(Person reader) {
		return isMine(reader) ? DutySight.own(reader) : DutySight.of(reader.scope());
	}

	boolean isMine(Person reader) {
		return switch (this.whose) {
			case MINE -> true;
			case ALL -> false;
			case "" -> worksAt(reader, UnitKind.ENTERPRISE);
			default -> throw new Refusal.Unreadable("duty.query");
		};
	}

	/**
	 * Whether a person holds a post at a unit of some kind.
	 * @param person the person
	 * @param kinds kinds of units
	 * @return true if so
	 */
	static boolean worksAt(Person person, UnitKind... kinds) {
		return person.posts()
			.stream()
			.flatMap((post) -> Role.find(post.role()).stream())
			.anyMatch((role) -> Arrays.stream(kinds).anyMatch(role.heldAt()::contains));
	}

	private @Nullable DutyKind ofKind() {
		return this.kind.isEmpty() ? null
				: Arrays.stream(DutyKind.values())
					.filter((one) -> one.name().equals(this.kind))
					.findFirst()
					.orElseThrow(() -> new Refusal.Unreadable("duty.unknownKind", this.kind));
	}

	private Set<DutyState> states() {
		if (this.state.isEmpty()) {
			return Set.of();
		}
		if (this.state.equals(DUE)) {
			return Set.of(DutyState.OPEN, DutyState.MISSED);
		}
		return Set.of(Arrays.stream(DutyState.values())
			.filter((one) -> one.name().equals(this.state))
			.findFirst()
			.orElseThrow(() -> new Refusal.Unreadable("duty.unknownState", this.state)));
	}

	private static @Nullable LocalDate day(String text) {
		try {
			return text.isEmpty() ? null : WallTime.day(text);
		}
		catch (DateTimeException ex) {
			throw new Refusal.Unreadable("duty.unknownDay", text);
		}
	}

	/**
	 * The filter as part of an address.
	 * @return for example {@code unit=E-0001&state=OPEN}
	 */
	public String text() {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("unit", this.unit);
		values.put("kind", this.kind);
		values.put("state", this.state);
		values.put("from", this.from);
		values.put("to", this.to);
		values.put("whose", this.whose);
		return values.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().isEmpty() || entry.getKey().equals("state"))
			.map((entry) -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
