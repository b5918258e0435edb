package org.bihuan.report;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

import org.bihuan.organisation.Scope;

/**
 * What a report is about.
 *
 * @param period month or quarter
 * @param whom for whom
 * @param scope what the reader may see
 * @param now the present moment in Shanghai
 */
record Question(ReportPeriod period, Whom whom, Scope scope, LocalDateTime now) {

	/** The same for the period before. */
	Question before() {
		return new Question(this.period.before(), this.whom, this.scope, this.now);
	}

	/** Whether the period still runs. */
	boolean running() {
		return this.period.next().atStartOfDay().isAfter(this.now);
	}

	Map<String, Object> parameters() {
		Map<String, Object> parameters = new HashMap<>(this.scope.parameters());
		parameters.put("from", this.period.first().atStartOfDay());
		parameters.put("until", this.period.until(this.now));
		parameters.put("whom", this.whom.code());
		return parameters;
	}

}
