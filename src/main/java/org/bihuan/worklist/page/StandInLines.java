package org.bihuan.worklist.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.StandIn;
import org.bihuan.organisation.StandIns;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Group;
import org.bihuan.shared.Zone;

import org.springframework.stereotype.Component;

/**
 * Puts stand-ins, posts and people into words.
 */
@Component
class StandInLines {

	private final StandIns standIns;

	private final People people;

	private final Units units;

	private final Texts texts;

	private final Clock clock;

	StandInLines(StandIns standIns, People people, Units units, Texts texts, Clock clock) {
		this.standIns = standIns;
		this.people = people;
		this.units = units;
		this.texts = texts;
		this.clock = clock;
	}

	LocalDate today() {
		return LocalDate.now(this.clock.withZone(Zone.SHANGHAI));
	}

	List<StandInLine> of(Person person, boolean given, Locale locale) {
		return this.standIns.of(person.login())
			.stream()
			.filter((one) -> given == one.person().equals(person.login()))
			.map((one) -> line(one, locale))
			.toList();
	}

	private StandInLine line(StandIn one, Locale locale) {
		String period = this.texts.of("worklist.standIn.period", locale, one.from(), one.to());
		return new StandInLine(one.id(), name(one.person()), name(one.deputy()), post(one.post(), locale), period,
				one.document(), state(one));
	}

	private String state(StandIn one) {
		if (one.endedAt() != null) {
			return "ended";
		}
		if (one.to().isBefore(today())) {
			return "past";
		}
		return one.from().isAfter(today()) ? "coming" : "valid";
	}

	/** Posts of one's own, by code. */
	Map<String, String> posts(Person person, Locale locale) {
		Map<String, String> posts = new TreeMap<>();
		person.posts().stream().filter(person::owns).forEach((post) -> posts.put(post.toString(), post(post, locale)));
		return posts;
	}

	private String post(Group post, Locale locale) {
		String unit = this.units.find(post.unit()).map(UnitView::name).orElse(post.unit().value());
		return this.texts.of("worklist.group", locale, unit, this.texts.of("role." + post.role(), locale));
	}

	/** Those who could stand in at one of the person's posts, by login. */
	Map<String, String> colleagues(Person person) {
		Map<String, String> colleagues = new LinkedHashMap<>();
		person.posts()
			.stream()
			.filter(person::owns)
			.map(Group::unit)
			.distinct()
			.flatMap((unit) -> this.standIns.colleagues(unit).stream())
			.filter((one) -> !one.login().equals(person.login()))
			.forEach((one) -> colleagues.put(one.login(), one.name()));
		return colleagues;
	}

	private String name(String login) {
		return this.people.find(login).map(Person::name).orElse(login);
	}

}
