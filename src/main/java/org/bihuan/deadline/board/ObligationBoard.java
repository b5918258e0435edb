package org.bihuan.deadline.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations.ObligationFilter;
import org.bihuan.deadline.Owed;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads obligations with their segments.
 */
@Repository
public class ObligationBoard {

	private static final String OBLIGATIONS = "ddl_obligation o";

	private static final String WITH_CASES = OBLIGATIONS + " join case_file c on c.case_number = o.case_number";

	private final JdbcClient jdbc;

	private final ViewMapper mapper;

	private final FilterConditions conditions;

	ObligationBoard(JdbcClient jdbc, ViewMapper mapper, FilterConditions conditions) {
		this.jdbc = jdbc;
		this.mapper = mapper;
		this.conditions = conditions;
	}

	/**
	 * The latest legal obligation of a kind.
	 * @param number the case
	 * @param kind kind of obligation
	 * @return the obligation, or empty
	 */
	public Optional<ObligationView> find(CaseNumber number, String kind) {
		return latest("true", Map.of("number", number.value(), "kind", kind));
	}

	/**
	 * The latest legal obligation of a kind and an item.
	 * @param owed what is owed
	 * @return the obligation, or empty
	 */
	public Optional<ObligationView> find(Owed owed) {
		return latest("coalesce(o.item, '') = :item", Map.of("number", owed.caseNumber().value(), "kind", owed.kind(),
				"item", Objects.requireNonNullElse(owed.item(), "")));
	}

	private Optional<ObligationView> latest(String which, Map<String, ?> parameters) {
		return read(OBLIGATIONS, "o.case_number = :number and o.kind = :kind and o.service = false and " + which
				+ " order by o.id desc limit 1", parameters)
			.stream()
			.findFirst();
	}

	/**
	 * All obligations of a case, legal ones first.
	 * @param number the case
	 * @return obligations
	 */
	public List<ObligationView> ofCase(CaseNumber number) {
		return read(OBLIGATIONS, "o.case_number = :number order by o.service, o.id", Map.of("number", number.value()));
	}

	/**
	 * Legal obligations of some cases whose clock runs or has fallen due.
	 * @param numbers the cases
	 * @return obligations without their segments, the first due first
	 */
	public List<ObligationView> counting(Collection<CaseNumber> numbers) {
		if (numbers.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select o.* from ddl_obligation o where o.case_number in (:numbers) and o.service = false
				and o.state in ('RUNNING', 'MISSED') order by o.due_at, o.id""")
			.param("numbers", numbers.stream().map(CaseNumber::value).toList())
			.query(this.mapper)
			.list();
	}

	/**
	 * Some obligations with their segments.
	 * @param ids their identifiers
	 * @return those there are
	 */
	public List<ObligationView> some(Collection<Long> ids) {
		return ids.isEmpty() ? List.of() : read(OBLIGATIONS, "o.id in (:ids)", Map.of("ids", ids));
	}

	/**
	 * One page in the order of the due dates.
	 * @param filter what to list
	 * @param scope what the reader may see
	 * @return the page
	 */
	public Listing<ObligationView> list(ObligationFilter filter, Scope scope) {
		Conditions where = this.conditions.of(filter, scope);
		long total = this.jdbc.sql("select count(*) from " + WITH_CASES + " where " + where.sql())
			.params(where.parameters())
			.query(Long.class)
			.single();
		Conditions page = where.after(Cursor.parse(filter.cursor()));
		List<ObligationView> rows = read(WITH_CASES,
				page.sql() + " order by o.due_at, o.id limit " + (filter.limit() + 1), page.parameters());
		boolean more = rows.size() > filter.limit();
		List<ObligationView> items = more ? rows.subList(0, filter.limit()) : rows;
		return new Listing<>(items, total, more ? Cursor.after(items.get(items.size() - 1)) : null);
	}

	private List<ObligationView> read(String from, String where, Map<String, ?> parameters) {
		List<ObligationView> bare = this.jdbc.sql("select o.* from " + from + " where " + where)
			.params(parameters)
			.query(this.mapper)
			.list();
		return bare.isEmpty() ? bare : new SegmentReader(this.jdbc).addTo(bare);
	}

}
