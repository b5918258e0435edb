package org.bihuan.organisation;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Words;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of enterprises in sets, on the same tables as single entries.
 */
@Service
class UnitBook implements UnitLedger {

	private static final int PAGE = 500;

	private static final String ENTERPRISES = " and u.kind = 'ENTERPRISE'";

	private final UnitStore store;

	private final Sectors sectors;

	private final District district;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final boolean indexed;

	UnitBook(UnitStore store, Sectors sectors, District district, ApplicationEventPublisher events, Clock clock,
			JdbcTemplate jdbc) {
		this.store = store;
		this.sectors = sectors;
		this.district = district;
		this.events = events;
		this.clock = clock;
		this.indexed = WordIndex.on(jdbc, "org_unit");
	}

	@Override
	@Transactional(readOnly = true)
	public List<UnitView> few(UnitKind kind) {
		return this.store.find(this.store.codes("u.kind = :kind", Map.of("kind", kind.name(), "limit", PAGE)));
	}

	@Override
	@Transactional(readOnly = true)
	public List<List<FieldProblem>> check(List<UnitDraft> drafts) {
		UnitEntries rules = new UnitEntries(this.sectors,
				few(UnitKind.TOWN).stream().map((town) -> town.code().value()).collect(Collectors.toSet()));
		return drafts.stream().map(rules::check).toList();
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void upsert(List<UnitDraft> drafts, String by) {
		List<String> codes = drafts.stream().map((draft) -> draft.code().value()).toList();
		Map<UnitCode, UnitView> before = this.store.find(codes)
			.stream()
			.collect(Collectors.toMap(UnitView::code, Function.identity()));
		List<UnitView> after = drafts.stream().map(this::view).toList();
		List<UnitView> changed = after.stream()
			.filter((unit) -> before.containsKey(unit.code()) && !unit.equals(before.get(unit.code())))
			.toList();
		this.store.remove(changed);
		this.store.add(after.stream().filter((unit) -> !before.containsKey(unit.code())).toList());
		this.store.replace(changed);
		changed.forEach((unit) -> this.events
			.publishEvent(new UnitChanged(before.get(unit.code()), unit, by, this.clock.instant())));
	}

	private UnitView view(UnitDraft draft) {
		UnitCode authority = Optional.ofNullable(draft.leadAuthority())
			.orElseGet(
					() -> new UnitCode(Objects.requireNonNull(this.sectors.find(draft.sectors().get(0))).authority()));
		return new UnitView(draft.code(), draft.name().strip(), UnitKind.ENTERPRISE, List.copyOf(draft.sectors()),
				draft.riskTags().stream().distinct().sorted().toList(), authority, draft.town(), this.district.code());
	}

	@Override
	public void each(Person person, Consumer<UnitView> reader) {
		UnitSight sight = UnitSight.of(person);
		Map<String, Object> parameters = new HashMap<>(sight.parameters());
		parameters.put("limit", PAGE);
		parameters.put("after", "");
		List<String> codes;
		do {
			codes = this.store.codes(sight.sql() + ENTERPRISES + " and u.code > :after", parameters);
			this.store.find(codes).forEach(reader);
			parameters.put("after", codes.isEmpty() ? "" : codes.get(codes.size() - 1));
		}
		while (codes.size() == PAGE);
	}

	@Override
	public long count(Person person) {
		UnitSight sight = UnitSight.of(person);
		return this.store.count(sight.sql() + ENTERPRISES, sight.parameters());
	}

	@Override
	@Transactional(readOnly = true)
	public Listing<UnitView> search(Person person, Words words, int limit) {
		UnitSight sight = UnitSight.of(person);
		Map<String, Object> parameters = new HashMap<>(sight.parameters());
		parameters.putAll(words.parameters(this.indexed));
		String where = sight.sql() + " and " + words.sql("u.words", this.indexed);
		long total = this.store.count(where, parameters);
		parameters.put("limit", limit);
		return new Listing<>(this.store.find(this.store.codes(where, parameters)), total, null);
	}

}
