package org.bihuan.hazard.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.shared.Csv;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the shipped criteria into the table, those that are not there yet.
 */
@Component
class CriteriaImport implements SmartInitializingSingleton {

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	private final Resource file;

	CriteriaImport(JdbcClient jdbc, TransactionOperations transaction,
			@Value("classpath:data/hazard-criteria.csv") Resource file) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.file = file;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.transaction.executeWithoutResult((status) -> addMissing());
	}

	private void addMissing() {
		Set<String> known = new HashSet<>(this.jdbc.sql("select code from haz_criterion").query(String.class).list());
		List<Map<String, String>> rows = Csv.read(this.file);
		for (int position = 0; position < rows.size(); position++) {
			if (!known.contains(rows.get(position).get("code"))) {
				add(rows.get(position), position);
			}
		}
	}

	private void add(Map<String, String> row, int position) {
		String riskTag = row.get("applies_to_risk_tag");
		try {
			this.jdbc.sql("""
					insert into haz_criterion (code, sector, article, risk_tag, wording, document, position)
					values (?, ?, ?, ?, ?, ?, ?)""")
				.params(row.get("code"), row.get("sector"), row.get("article"), riskTag.isEmpty() ? null : riskTag,
						row.get("criterion_zh"), row.get("document"), position)
				.update();
		}
		catch (DuplicateKeyException ex) {
			// another node that starts at the same time has brought it
			return;
		}
	}

}
