package org.bihuan.report;

import org.bihuan.casefile.CaseTrait;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The one condition behind each figure and the list that it opens. All of them look at
 * moments, not at how something stands now, so that a period that is over can be asked
 * for at any time. Parameters are {@code :from} and {@code :until}.
 */
@Component
class FactConditions {

	private static final String REGISTERED = "f.opened_at >= :from and f.opened_at < :until";

	private static final String SIGNED_OFF = "(f.state = 'SIGNED_OFF' or f.reason = 'SIGNED_OFF')"
			+ " and f.ended_at >= :from and f.ended_at < :until";

	private static final String OPEN_AT = "f.opened_at < :until and (f.ended_at is null or f.ended_at >= %s)";

	private static final String IN_STOCK = OPEN_AT.formatted(":until");

	private static final String MAJOR = " and f.grade = 'MAJOR'";

	private static final String SELF_FOUND = " and exists (select 1 from haz_hazard s"
			+ " where s.case_number = f.case_number and s.self_found = true)";

	private static final String RUN_OUT = " and exists (select 1 from ddl_obligation r"
			+ " where r.case_number = f.case_number and r.unit = f.unit and r.service = false and r.kind = 'rectify'"
			+ " and r.missed_at < :until)";

	private static final String RECTIFY = "o.kind = 'rectify' and o.unit = f.unit";

	private static final String OTHERS = "o.kind not in ('rectify', 'dual-report') and o.unit = f.unit";

	private static final String IN_TIME = " and o.missed_at is null and o.state in ('MET', 'HELD')";

	private static final String DONE = " and p.state = 'DONE'";

	private final CaseTrait repeated;

	FactConditions(@Qualifier("repeatedTrait") CaseTrait repeated) {
		this.repeated = repeated;
	}

	String sql(Part part) {
		return switch (part.fact()) {
			case REGISTERED -> REGISTERED;
			case SELF_FOUND -> REGISTERED + SELF_FOUND;
			case MAJOR_REGISTERED -> REGISTERED + MAJOR;
			case REPEATED -> REGISTERED + " and " + this.repeated.sql();
			case SIGNED_OFF -> SIGNED_OFF;
			case IN_HAND -> OPEN_AT.formatted(":from");
			case IN_STOCK -> IN_STOCK;
			case MAJOR_IN_STOCK -> IN_STOCK + MAJOR;
			case OVERDUE -> IN_STOCK + RUN_OUT;
			case RECTIFICATION_DUE -> RECTIFY;
			case RECTIFICATION_IN_TIME -> RECTIFY + IN_TIME;
			case MAJOR_DUE -> RECTIFY + MAJOR;
			case MAJOR_IN_TIME -> RECTIFY + MAJOR + IN_TIME;
			case DUAL_REPORTS_DUE -> kind("o", "dual-report");
			case DUAL_REPORTS_IN_TIME -> kind("o", "dual-report") + IN_TIME;
			case OTHERS_DUE -> OTHERS;
			case OTHERS_IN_TIME -> OTHERS + IN_TIME;
			case LOOK_BACKS_DUE -> kind("o", "look-back");
			case LOOK_BACKS_IN_TIME -> kind("o", "look-back") + IN_TIME;
			case REPLIES_DUE -> kind("o", "reply");
			case REPLIES_IN_TIME -> kind("o", "reply") + IN_TIME;
			case INSPECTIONS_OWED -> kind("p", "LEADER_INSPECTION");
			case INSPECTIONS_DONE -> kind("p", "LEADER_INSPECTION") + DONE;
			case CHECKS_OWED -> kind("p", "CHECK");
			case CHECKS_DONE -> kind("p", "CHECK") + DONE;
			case REPORTS_OWED -> kind("p", "REPORT");
			case REPORTS_DONE -> kind("p", "REPORT") + DONE;
			case LETTERS_ISSUED, MEASURES_TAKEN -> "(1 = 1)";
			case LETTERS_OF_KIND -> kind("l", part.kind());
			case MEASURES_OF_KIND -> "m.measure = '%s'".formatted(part.kind());
		};
	}

	private static String kind(String alias, String kind) {
		return "%s.kind = '%s'".formatted(alias, kind);
	}

	/** Rows that a part counts for a question. */
	String rows(Part part, Question question) {
		return part.fact().subject().from(question) + " and (" + sql(part) + ")";
	}

}
