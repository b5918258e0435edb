package org.bihuan.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.deadline.OverdueClock;
import org.bihuan.deadline.OverdueClocks;
import org.bihuan.deadline.SeenClock;
import org.bihuan.organisation.Person;
import org.bihuan.overview.ActRow.Outcome;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Looks at clocks that were chosen: about which of them an act can be done now. The same
 * look is shown before and taken again while it is done.
 */
@Component
class ActLook {

	private static final Set<String> STANDING = Set.of("held", "paused", "met", "ended");

	private final OverdueClocks clocks;

	private final ClockStories stories;

	private final Map<BoardAct, BoardDeed> deeds = new EnumMap<>(BoardAct.class);

	ActLook(OverdueClocks clocks, ClockStories stories, List<BoardDeed> deeds) {
		this.clocks = clocks;
		this.stories = stories;
		deeds.forEach((deed) -> deed.acts().forEach((act) -> this.deeds.put(act, deed)));
		if (!this.deeds.keySet().containsAll(Arrays.asList(BoardAct.values()))) {
			throw new IllegalStateException("Acts without a deed: only " + this.deeds.keySet() + " have one");
		}
	}

	/**
	 * The clocks as a person sees them.
	 * @param obligations identifiers of obligations
	 * @param person the person
	 * @return clocks by identifier
	 */
	Map<Long, SeenClock> seen(Collection<Long> obligations, Person person) {
		return this.clocks.find(obligations, person.scope())
			.stream()
			.collect(Collectors.toMap(SeenClock::obligation, Function.identity()));
	}

	/**
	 * Looks at some clocks in their order.
	 * @param obligations identifiers of obligations
	 * @param order what is to be done
	 * @param person who would do it
	 * @param done what was done once already
	 * @return one look at each
	 */
	List<Look> at(List<Long> obligations, ActOrder order, Person person, Set<String> done) {
		Map<Long, SeenClock> seen = seen(obligations, person);
		Map<Long, ClockStory> stories = stories(seen.values());
		Set<String> before = new HashSet<>(done);
		List<Look> looks = new ArrayList<>();
		for (Long obligation : obligations) {
			SeenClock clock = seen.get(obligation);
			Look look = (clock != null) ? at(clock, stories.get(obligation), order, person, before)
					: nothing(obligation, null, Outcome.FOREIGN, "overview.act.foreign");
			if (look.row().outcome() == Outcome.CAN) {
				before.add(look.subject());
			}
			looks.add(look);
		}
		return looks;
	}

	private Map<Long, ClockStory> stories(Collection<SeenClock> seen) {
		List<OverdueClock> counting = seen.stream()
			.map(SeenClock::counting)
			.filter(Objects::nonNull)
			.map(OverdueClock.class::cast)
			.toList();
		Map<Long, ClockStory> stories = new HashMap<>();
		this.stories.of(counting).forEach((story) -> stories.put(story.clock().obligation(), story));
		return stories;
	}

	private Look at(SeenClock clock, @Nullable ClockStory story, ActOrder order, Person person, Set<String> done) {
		if (story == null) {
			String state = STANDING.contains(clock.state()) ? clock.state() : "changed";
			return nothing(clock.obligation(), clock, Outcome.CLOSED, "overview.act.closed." + state);
		}
		BoardDeed deed = deed(order);
		String subject = deed.subject(story);
		Optional<Refusal> refusal = done.contains(subject) ? Optional.of(new Refusal.Conflict("overview.act.once"))
				: deed.hindrance(story, order, person);
		ActRow row = refusal.map((why) -> new ActRow(clock.obligation(), clock, Outcome.CANNOT, Said.of(why)))
			.orElseGet(() -> new ActRow(clock.obligation(), clock, Outcome.CAN, null));
		return new Look(row, story, subject);
	}

	private static Look nothing(long obligation, @Nullable SeenClock clock, Outcome outcome, String key) {
		return new Look(new ActRow(obligation, clock, outcome, Said.of(key)), null, "");
	}

	private BoardDeed deed(ActOrder order) {
		return Objects.requireNonNull(this.deeds.get(order.act()));
	}

	/**
	 * Does what a look says can be done.
	 * @param look the look
	 * @param order what is to be done
	 * @param person who does it
	 * @return what came of it
	 * @throws Refusal if somebody was faster
	 */
	ActRow does(Look look, ActOrder order, Person person) {
		ClockStory story = Objects.requireNonNull(look.story());
		return new ActRow(look.row().obligation(), look.row().seen(), Outcome.DONE,
				deed(order).does(story, order, person));
	}

	/**
	 * A look at a clock.
	 *
	 * @param row whether it can be done
	 * @param story the clock with what other rooms tell of it; null if it does not count
	 * @param subject what is done once only; empty if the clock does not count
	 */
	record Look(ActRow row, @Nullable ClockStory story, String subject) {
	}

}
