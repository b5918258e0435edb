package org.bihuan.organisation;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Component;

/**
 * Finds personal data in a text that is to be public: numbers and addresses are refused,
 * names of a unit's people are shown to whoever wrote it.
 */
@Component
public class PersonalData {

	private static final Set<Role> OF_ENTERPRISES = Set.of(Role.WORKER, Role.SAFETY_OFFICER, Role.DEPUTY_LEADER,
			Role.PRINCIPAL_LEADER);

	/** Mobile numbers, also written in groups. */
	private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?:\\+?86)?1[3-9](?:[\\s.-]{0,2}\\d){9}(?!\\d)");

	private static final Pattern IDENTITY = Pattern.compile(
			"(?<!\\d)\\d{6}[ -]?(?:19|20)?\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[ -]?\\d{3}[\\dXx]?(?![\\dXx])");

	private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

	private final People people;

	PersonalData(People people) {
		this.people = people;
	}

	/**
	 * Refuses a text that holds numbers or addresses of persons.
	 * @param field field of the form
	 * @param text what is to be public
	 * @throws Refusal.Invalid with one problem for each kind of datum
	 */
	public static void refuse(String field, String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
		List<FieldProblem> problems = Stream
			.of(problem(field, PHONE, plain, "phone"), problem(field, IDENTITY, plain, "identity"),
					problem(field, MAIL, plain, "mail"))
			.flatMap(List::stream)
			.toList();
		if (!problems.isEmpty()) {
			throw new Refusal.Invalid(problems);
		}
	}

	private static List<FieldProblem> problem(String field, Pattern pattern, String text, String what) {
		return pattern.matcher(text).find() ? List.of(new FieldProblem(field, "organisation.personal." + what))
				: List.of();
	}

	/**
	 * Names of people of a unit that a text holds.
	 * @param unit the unit
	 * @param text what is to be public
	 * @return their names, in order
	 */
	public List<String> names(UnitCode unit, String text) {
		return OF_ENTERPRISES.stream()
			.flatMap((role) -> this.people.holding(new Group(role.code(), unit)).stream())
			.flatMap((person) -> Stream.of(person.name(), person.login()))
			.filter((name) -> !name.isBlank() && text.contains(name))
			.collect(Collectors.toCollection(TreeSet::new))
			.stream()
			.toList();
	}

}
