package org.bihuan.workflow.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.EntryKind;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Component;

/**
 * Finds the group for a step. Where separation of duties leaves nobody of the wanted
 * group, the step goes to the town's inspector, then to the authority's, and the case
 * file says why.
 */
@Component
class Addressing {

	private static final String INSPECTOR = "inspector";

	private final CaseFiles caseFiles;

	private final People people;

	private final Units units;

	private final StepModels models;

	private final Separation separation;

	Addressing(CaseFiles caseFiles, People people, Units units, StepModels models, Separation separation) {
		this.caseFiles = caseFiles;
		this.people = people;
		this.units = units;
		this.models = models;
		this.separation = separation;
	}

	String address(CaseNumber number, String definitionId, String step, String to) {
		CaseHeader header = this.caseFiles.header(number);
		Group wanted = resolve(Group.parse(to), header);
		List<String> notBy = this.models.step(definitionId, step).notBy();
		if (notBy.isEmpty()) {
			return wanted.toString();
		}
		Set<String> barred = this.separation.barred(notBy, header);
		Optional<Group> able = candidates(wanted, header).stream().filter((group) -> anyone(group, barred)).findFirst();
		able.filter((group) -> !group.equals(wanted))
			.ifPresent((group) -> this.caseFiles.record(number, EntryKind.TASK, "system", step, "readdressed",
					Map.of("from", wanted.toString(), "to", group.toString(), "because", "separation-of-duties")));
		return able.orElse(wanted).toString();
	}

	/**
	 * The group that a model wants in a case.
	 * @param number the case
	 * @param to for example {@code section-chief@authority}
	 * @return the group
	 */
	Group wanted(CaseNumber number, String to) {
		return resolve(Group.parse(to), this.caseFiles.header(number));
	}

	private List<Group> candidates(Group wanted, CaseHeader header) {
		List<Group> candidates = new ArrayList<>();
		candidates.add(wanted);
		if (header.town() != null) {
			candidates.add(new Group(INSPECTOR, header.town()));
		}
		candidates.add(new Group(INSPECTOR, header.authority()));
		return candidates;
	}

	private boolean anyone(Group group, Set<String> barred) {
		return this.people.holding(group).stream().anyMatch((person) -> !barred.contains(person.login()));
	}

	private Group resolve(Group group, CaseHeader header) {
		UnitCode unit = switch (group.unit().value()) {
			case "unit" -> header.unit();
			case "authority" -> header.authority();
			case "town" -> Optional.ofNullable(header.town()).orElse(header.authority());
			case "office" -> this.units.office(districtOf(header));
			default -> group.unit();
		};
		return new Group(group.role(), unit);
	}

	private UnitCode districtOf(CaseHeader header) {
		return this.units.find(header.unit()).orElseThrow().district();
	}

}
