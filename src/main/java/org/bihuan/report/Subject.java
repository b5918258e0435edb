package org.bihuan.report;

import java.util.Set;

import org.bihuan.casefile.CaseKind;
import org.bihuan.organisation.Scope;

/**
 * What indicators count: tables, the rows of them that count at all, and what a list
 * shows of a row. {@code f} is the cover of the case, of a period the unit.
 */
enum Subject {

	/** Hazards. */
	HAZARD("case_file f", "f.case_number like '%s-%%'".formatted(CaseKind.HAZARD.prefix()), "f.case_number",
			"f.case_number, f.unit as unit, f.unit_name as unit_name, f.title as title, '' as kind,"
					+ " f.opened_at as begun_at, null as due_at, f.ended_at as ended_at"),
	/**
	 * Legal clocks that fell due: at the moment at which they ran out, or at that of
	 * those that did not.
	 */
	CLOCK("""
			(select d.id from ddl_obligation d where d.service = false and d.missed_at >= :from and d.missed_at < :until
			union all select d.id from ddl_obligation d where d.service = false
			and d.state in ('MET', 'HELD', 'RUNNING') and d.due_at >= :from and d.due_at < :until
			and d.missed_at is null and (d.state <> 'HELD' or d.filed_at is not null)) fell
			join ddl_obligation o on o.id = fell.id join case_file f on f.case_number = o.case_number""", "(1 = 1)",
			"o.id",
			"f.case_number, f.unit as unit, f.unit_name as unit_name, f.title as title, o.kind as kind,"
					+ " o.started_at as begun_at, coalesce(o.missed_at, o.due_at) as due_at, o.settled_at as ended_at"),
	/** Periods of duties that ended and are still owed. */
	DUTY("dty_period p join org_unit f on f.code = p.unit",
			"p.state in ('OPEN', 'DONE', 'MISSED', 'SETTLED_LATE') and p.due_at > :from and p.due_at <= :until", "p.id",
			"p.case_number, p.unit as unit, f.name as unit_name, p.period as title, p.kind as kind,"
					+ " cast(p.first_day as datetime(6)) as begun_at, p.due_at as due_at, p.done_at as ended_at"),
	/** Letters that were issued. */
	LETTER("ltr_letter l join case_file f on f.case_number = l.case_number",
			"l.kind not in ('DUAL_REPORT', 'COMMITMENT', 'SELF_CHECK_REPORT')"
					+ " and l.issued_at >= :from and l.issued_at < :until",
			"l.id",
			"l.case_number, l.addressee as unit, l.addressee_name as unit_name, coalesce(l.number, '') as title,"
					+ " l.kind as kind, l.issued_at as begun_at, null as due_at, l.ended_at as ended_at"),
	/** Measures that were taken. */
	MEASURE("msr_measure m join case_file f on f.case_number = m.case_number",
			"m.taken_at >= :from and m.taken_at < :until", "m.id",
			"m.case_number, f.unit as unit, f.unit_name as unit_name, f.title as title, m.measure as kind,"
					+ " m.taken_at as begun_at, null as due_at, m.settled_at as ended_at");

	private final String tables;

	private final String always;

	private final String key;

	private final String columns;

	Subject(String tables, String always, String key, String columns) {
		this.tables = tables;
		this.always = always;
		this.key = key;
		this.columns = columns;
	}

	/** Tables and the condition of all rows that count for a question. */
	String from(Question question) {
		Whom whom = question.whom();
		String narrowed = (this == DUTY) ? whom.sql("f.lead_authority", "f.town") : whom.sql("f.authority", "f.town");
		return rows() + " and " + narrowed + " and " + sight(question.scope());
	}

	/** The same whoever asks, and for whom. */
	String rows() {
		return " from " + this.tables + " where " + this.always;
	}

	/**
	 * Everything of an authority or a unit. A unit sees letters that it wrote or that
	 * were written to it, not those that others exchange about it.
	 */
	private String sight(Scope scope) {
		if (this == DUTY) {
			return scope.unitSql("p.unit");
		}
		if (this != LETTER || scope.district() || scope.units().isEmpty()) {
			return scope.postsSql("f");
		}
		String authorities = new Scope(scope.login(), false, Set.of(), scope.authorities(), Set.of()).postsSql("f");
		return "(l.addressee in (:scopeUnits) or l.issuer in (:scopeUnits) or " + authorities + ")";
	}

	/** What tells two rows apart, and orders them. */
	String key() {
		return this.key;
	}

	/** Columns of a list. */
	String columns() {
		return this.key + " as item_key, " + this.columns;
	}

	/** Whether keys are numbers. */
	boolean numbered() {
		return this != HAZARD;
	}

}
