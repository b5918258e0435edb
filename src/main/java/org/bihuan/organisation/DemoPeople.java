package org.bihuan.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.bihuan.shared.Csv;
import org.bihuan.shared.Group;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Accounts of the demo: a few by post, the others by rule for every authority, town and
 * enterprise of the demo. All share one password.
 */
@Component
@Profile("demo")
@Order(2)
class DemoPeople implements StartData {

	private static final String PASSWORD = "bihuan-demo";

	private final UnitStore units;

	private final DemoUnits demoUnits;

	private final Sectors sectors;

	private final PersonStore people;

	private final PasswordEncoder passwords;

	private final District district;

	DemoPeople(UnitStore units, DemoUnits demoUnits, Sectors sectors, PersonStore people, PasswordEncoder passwords,
			District district) {
		this.units = units;
		this.demoUnits = demoUnits;
		this.sectors = sectors;
		this.people = people;
		this.passwords = passwords;
		this.district = district;
	}

	@Override
	public void load() {
		Set<String> known = this.people.logins();
		List<Person> fresh = all().stream().filter((person) -> !known.contains(person.login())).toList();
		if (!fresh.isEmpty()) {
			this.people.add(fresh, this.passwords.encode(PASSWORD));
		}
	}

	private List<Person> all() {
		List<String> codes = new ArrayList<>(this.sectors.all().stream().map(Sector::authority).distinct().toList());
		codes.add(this.district.code().value());
		this.demoUnits.all().forEach((unit) -> codes.add(unit.code().value()));
		List<Map<String, String>> rules = Csv.read(new ClassPathResource("demo/people.csv"));
		return this.units.find(codes)
			.stream()
			.flatMap((unit) -> rules.stream().filter((rule) -> concerns(rule, unit)).map((rule) -> person(rule, unit)))
			.toList();
	}

	private static boolean concerns(Map<String, String> rule, UnitView unit) {
		String to = rule.get("applies_to");
		return to.equals(unit.kind().name()) || to.equals(unit.code().value());
	}

	private static Person person(Map<String, String> rule, UnitView unit) {
		String code = unit.code().value().toLowerCase(Locale.ROOT);
		String login = rule.get("login").replace("{code}", code).replace("{short}", code.substring(2));
		return new Person(login, rule.get("name").replace("{unit}", unit.name()),
				Set.of(new Group(rule.get("role"), unit.code())));
	}

}
