package org.bihuan.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of enterprises in sets, on the same tables as single entries.
 */
@Service
class UnitBook implements UnitLedger {

	private static final int PAGE = 500;

	private final UnitStore store;

	private final UnitRules rules;

	private final UnitOffice desk;

	UnitBook(UnitStore store, UnitRules rules, UnitOffice desk) {
		this.store = store;
		this.rules = rules;
		this.desk = desk;
	}

	@Override
	@Transactional(readOnly = true)
	public List<List<FieldProblem>> check(List<UnitDraft> drafts) {
		Map<UnitCode, UnitView> before = known(drafts);
		Set<UnitCode> towns = this.desk.all(UnitKind.TOWN).stream().map(UnitView::code).collect(Collectors.toSet());
		return drafts.stream().map((draft) -> this.rules.inSet(draft, before.get(draft.code()), towns)).toList();
	}

	private Map<UnitCode, UnitView> known(List<UnitDraft> drafts) {
		return this.store.find(drafts.stream().map((draft) -> draft.code().value()).toList())
			.stream()
			.collect(Collectors.toMap(UnitView::code, Function.identity()));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void upsert(List<UnitDraft> drafts, String by) {
		Map<UnitCode, UnitView> before = known(drafts);
		this.store
			.add(drafts.stream().filter((draft) -> !before.containsKey(draft.code())).map(this.desk::view).toList());
		drafts.stream()
			.filter((draft) -> before.containsKey(draft.code()))
			.filter((draft) -> !this.desk.view(draft).equals(before.get(draft.code())))
			.forEach((draft) -> this.desk.change(draft, by));
	}

	@Override
	public void each(Person person, Consumer<UnitView> reader) {
		UnitSight sight = UnitSight.of(person);
		Map<String, Object> parameters = new HashMap<>(sight.parameters());
		parameters.put("limit", PAGE);
		parameters.put("after", "");
		List<String> codes;
		do {
			codes = this.store.enterprises(sight.sql() + " and u.code > :after", parameters);
			this.store.find(codes).forEach(reader);
			parameters.put("after", codes.isEmpty() ? "" : codes.get(codes.size() - 1));
		}
		while (codes.size() == PAGE);
	}

	@Override
	public long count(Person person) {
		UnitSight sight = UnitSight.of(person);
		return this.store.count(sight.sql() + UnitStore.ENTERPRISES, sight.parameters());
	}

}
