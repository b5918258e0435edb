package org.bihuan.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What an enterprise's entry must satisfy.
 */
@Component
class UnitRules {

	private static final Pattern CODE = Pattern.compile("E-[A-Z0-9]([A-Z0-9-]{0,38}[A-Z0-9])?");

	private static final int LONGEST_NAME = 100;

	private final Sectors sectors;

	private final RiskTags tags;

	private final UnitStore units;

	UnitRules(Sectors sectors, RiskTags tags, UnitStore units) {
		this.sectors = sectors;
		this.tags = tags;
		this.units = units;
	}

	List<FieldProblem> ofNew(UnitDraft draft) {
		List<FieldProblem> problems = new ArrayList<>();
		if (!CODE.matcher(draft.code().value()).matches()) {
			problems.add(new FieldProblem("code", "organisation.unit.code"));
		}
		problems.addAll(of(draft, List.of()));
		return problems;
	}

	/**
	 * Problems of an entry.
	 * @param draft the entry
	 * @param keptTags tags that the unit has already, known or not
	 * @return one problem per field
	 */
	List<FieldProblem> of(UnitDraft draft, List<String> keptTags) {
		return of(draft, keptTags, (town) -> is(town, UnitKind.TOWN));
	}

	/**
	 * Problems of an entry of a set, for which the register was asked once.
	 * @param draft the entry
	 * @param before the unit of that code; null if there is none
	 * @param towns all towns
	 * @return one problem per field
	 */
	List<FieldProblem> inSet(UnitDraft draft, @Nullable UnitView before, Set<UnitCode> towns) {
		List<FieldProblem> problems = new ArrayList<>();
		boolean taken = before != null && before.kind() != UnitKind.ENTERPRISE;
		if (taken || !CODE.matcher(draft.code().value()).matches()) {
			problems.add(new FieldProblem("code", "organisation.unit.code"));
		}
		problems.addAll(of(draft, (before != null) ? before.riskTags() : List.of(), towns::contains));
		return problems;
	}

	private List<FieldProblem> of(UnitDraft draft, List<String> keptTags, Predicate<UnitCode> isTown) {
		List<FieldProblem> problems = new ArrayList<>(AccountRules.ofName("name", draft.name(), LONGEST_NAME));
		ofSectors(draft.sectors(), problems);
		if (problems.stream().noneMatch((problem) -> problem.field().equals("sectors"))) {
			ofAuthority(draft, problems);
		}
		Set<String> known = new HashSet<>(this.tags.codes());
		known.addAll(keptTags);
		draft.riskTags()
			.stream()
			.filter((tag) -> !known.contains(tag))
			.findFirst()
			.ifPresent((tag) -> problems.add(new FieldProblem("riskTags", "organisation.unit.tag", tag)));
		UnitCode town = draft.town();
		if (town == null || !isTown.test(town)) {
			problems.add(new FieldProblem("town", "organisation.unit.town"));
		}
		return problems;
	}

	private void ofSectors(List<String> codes, List<FieldProblem> problems) {
		if (codes.isEmpty()) {
			problems.add(new FieldProblem("sectors", "organisation.unit.no-sector"));
		}
		else if (new HashSet<>(codes).size() < codes.size()) {
			problems.add(new FieldProblem("sectors", "organisation.unit.sector-twice"));
		}
		codes.stream()
			.filter((code) -> this.sectors.find(code) == null)
			.findFirst()
			.ifPresent((code) -> problems.add(new FieldProblem("sectors", "organisation.unit.sector", code)));
	}

	private void ofAuthority(UnitDraft draft, List<FieldProblem> problems) {
		UnitCode authority = draft.leadAuthority();
		Set<String> competent = draft.sectors().stream().map(this::authority).collect(Collectors.toSet());
		if (authority != null && !competent.contains(authority.value())) {
			problems.add(new FieldProblem("leadAuthority", "organisation.unit.authority"));
		}
	}

	/**
	 * The authority that regulates a sector.
	 * @param sector code of a known sector
	 * @return code of the authority
	 */
	String authority(String sector) {
		return Objects.requireNonNull(this.sectors.find(sector)).authority();
	}

	private boolean is(@Nullable UnitCode code, UnitKind kind) {
		return code != null && this.units.find(code.value()).filter((unit) -> unit.kind() == kind).isPresent();
	}

}
