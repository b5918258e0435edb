package org.bihuan.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.UnitCode;

/**
 * What the entries of one set must satisfy. What the register knows is asked once for the
 * set.
 */
final class UnitEntries {

	private static final Pattern CODE = Pattern.compile("E-[A-Z0-9]([A-Z0-9-]{0,38}[A-Z0-9])?");

	private static final Pattern TAG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private static final int LONGEST_NAME = 100;

	private static final int LONGEST_TAG = 60;

	private final Sectors sectors;

	private final Set<String> towns;

	UnitEntries(Sectors sectors, Set<String> towns) {
		this.sectors = sectors;
		this.towns = towns;
	}

	List<FieldProblem> check(UnitDraft draft) {
		List<FieldProblem> problems = new ArrayList<>();
		require(CODE.matcher(draft.code().value()).matches(), problems, "code", "organisation.entry.code");
		name(draft.name(), problems);
		sectors(draft, problems);
		draft.riskTags()
			.stream()
			.filter((tag) -> tag.length() > LONGEST_TAG || !TAG.matcher(tag).matches())
			.findFirst()
			.ifPresent((tag) -> problems.add(new FieldProblem("riskTags", "organisation.entry.tag", tag)));
		UnitCode town = draft.town();
		require(town != null && this.towns.contains(town.value()), problems, "town", "organisation.entry.town",
				(town != null) ? town : "");
		return problems;
	}

	private static void name(String name, List<FieldProblem> problems) {
		int length = name.codePointCount(0, name.length());
		require(!name.isBlank(), problems, "name", "organisation.entry.missing");
		require(length <= LONGEST_NAME, problems, "name", "organisation.entry.tooLong", LONGEST_NAME);
		require(name.codePoints().noneMatch(Character::isISOControl), problems, "name", "organisation.entry.control");
	}

	private void sectors(UnitDraft draft, List<FieldProblem> problems) {
		List<String> codes = draft.sectors();
		require(!codes.isEmpty(), problems, "sectors", "organisation.entry.noSector");
		require(codes.stream().distinct().count() == codes.size(), problems, "sectors",
				"organisation.entry.sectorTwice");
		codes.stream()
			.filter((code) -> this.sectors.find(code) == null)
			.findFirst()
			.ifPresent((code) -> problems.add(new FieldProblem("sectors", "organisation.entry.sector", code)));
		UnitCode authority = draft.leadAuthority();
		boolean competent = authority == null || codes.stream()
			.map(this.sectors::find)
			.filter(Objects::nonNull)
			.anyMatch((sector) -> sector.authority().equals(authority.value()));
		require(competent, problems, "leadAuthority", "organisation.entry.authority");
	}

	private static void require(boolean holds, List<FieldProblem> problems, String field, String key,
			Object... arguments) {
		if (!holds) {
			problems.add(new FieldProblem(field, key, arguments));
		}
	}

}
