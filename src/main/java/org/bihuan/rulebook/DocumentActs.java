package org.bihuan.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.casefile.OpenDecisions;
import org.bihuan.organisation.DocumentPeriods;
import org.bihuan.organisation.DocumentPeriods.Effect;
import org.bihuan.organisation.DocumentView.Period;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.DecisionTables;
import org.bihuan.workflow.DecisionTables.Row;
import org.bihuan.workflow.Decisions;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries out when documents bind the district, and lays it down.
 */
@Service
class DocumentActs {

	private static final int LONGEST = 500;

	private final DocumentPeriods documents;

	private final DecisionTables tables;

	private final OpenDecisions records;

	private final Decisions decisions;

	private final AuditTrail audit;

	DocumentActs(DocumentPeriods documents, DecisionTables tables, OpenDecisions records, Decisions decisions,
			AuditTrail audit) {
		this.documents = documents;
		this.tables = tables;
		this.records = records;
		this.decisions = decisions;
		this.audit = audit;
	}

	@Transactional(readOnly = true)
	public DocumentPreview preview(String document, Period period, Person reader) {
		Effect effect = this.documents.whatIf(document, period);
		List<Row> rows = this.tables.rows();
		List<Row> live = rows.stream()
			.filter((row) -> row.counts(effect.after()) && !row.counts(effect.before()))
			.toList();
		List<Row> dead = rows.stream()
			.filter((row) -> row.counts(effect.before()) && !row.counts(effect.after()))
			.toList();
		DecisionTrial trial = new DecisionTrial(this.records, this.decisions, effect);
		trial.run(reader.scope());
		return new DocumentPreview(effect, live, dead, this.records.count(reader.scope()), trial.tried(),
				trial.unknown(), trial.different(), trial.listed());
	}

	@Transactional
	public void put(String document, Period period, String reason, Person person) {
		if (reason.isBlank() || reason.length() > LONGEST) {
			throw new Refusal.Invalid("reason", "rulebook.required");
		}
		this.documents.put(document, period);
		Map<String, Object> content = new HashMap<>();
		content.put("from", period.from().toString());
		content.put("to", (period.to() != null) ? period.to().toString() : "");
		content.put("reason", reason.strip());
		this.audit.record("documents", person.login(), document, "period", content);
	}

}
