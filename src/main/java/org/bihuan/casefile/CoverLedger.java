package org.bihuan.casefile;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.organisation.Scope;

import org.bihuan.shared.Listing;
import org.bihuan.words.WordIndex;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ledger as it stands on the table of covers.
 */
@Component
class CoverLedger implements CaseLedger {

	private final JdbcClient jdbc;

	private final Map<String, CaseTrait> traits;

	private final boolean indexed;

	CoverLedger(JdbcClient jdbc, JdbcTemplate template, ObjectProvider<CaseTrait> traits) {
		this.jdbc = jdbc;
		this.traits = traits.stream()
			.sorted(Comparator.comparing(CaseTrait::key))
			.collect(Collectors.toMap(CaseTrait::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
		this.indexed = WordIndex.on(template, "case_words");
	}

	private CaseQuery query(CaseFilter filter, Scope scope) {
		return new CaseQuery(filter, scope, this.traits, this.indexed);
	}

	@Override
	public Listing<CaseLine> page(CaseFilter filter, Scope scope) {
		return query(filter, scope).run(this.jdbc);
	}

	@Override
	public long count(CaseFilter filter, Scope scope) {
		return query(filter, scope).count(this.jdbc);
	}

	@Override
	public List<CaseStand> stands(CaseFilter filter, Scope scope) {
		return query(filter, scope).stands(this.jdbc);
	}

	@Override
	public void each(CaseFilter filter, Scope scope, Consumer<CaseLine> reader) {
		@Nullable String cursor = null;
		do {
			CaseQuery.Page page = query(filter.from(cursor), scope).page(this.jdbc);
			page.lines().forEach(reader);
			cursor = page.next();
		}
		while (cursor != null);
	}

	@Override
	public Map<String, CaseTrait> traits() {
		return Collections.unmodifiableMap(this.traits);
	}

}
