package org.bihuan.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of units in a person's sight, by code.
 */
@Component
class UnitList {

	private final UnitStore store;

	UnitList(UnitStore store) {
		this.store = store;
	}

	@Transactional(readOnly = true)
	public Listing<UnitView> page(Person person, @Nullable String text, @Nullable UnitKind kind, int limit,
			@Nullable String cursor) {
		String after = Cursor.read(cursor);
		UnitSight sight = UnitSight.of(person);
		StringBuilder where = new StringBuilder(sight.sql());
		Map<String, Object> parameters = new HashMap<>(sight.parameters());
		if (text != null && !text.isBlank()) {
			where.append(" and (lower(u.name) like :text escape '!' or lower(u.code) like :text escape '!')");
			parameters.put("text", "%" + text.strip().toLowerCase().replaceAll("[!%_]", "!$0") + "%");
		}
		if (kind != null) {
			where.append(" and u.kind = :kind");
			parameters.put("kind", kind.name());
		}
		long total = this.store.count(where.toString(), parameters);
		parameters.put("limit", limit + 1);
		if (after != null) {
			where.append(" and u.code > :after");
			parameters.put("after", after);
		}
		List<String> codes = this.store.codes(where.toString(), parameters);
		boolean more = codes.size() > limit;
		List<String> shown = more ? codes.subList(0, limit) : codes;
		return new Listing<>(this.store.find(shown), total, more ? Cursor.after(shown.get(limit - 1)) : null);
	}

	@Transactional(readOnly = true)
	public Optional<UnitView> find(Person person, String code) {
		UnitSight sight = UnitSight.of(person);
		Map<String, Object> parameters = new HashMap<>(sight.parameters());
		parameters.put("code", code);
		boolean seen = this.store.count(sight.sql() + " and u.code = :code", parameters) > 0;
		return seen ? this.store.find(code) : Optional.empty();
	}

}
