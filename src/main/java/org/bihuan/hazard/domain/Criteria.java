package org.bihuan.hazard.domain;

import java.util.List;

import org.bihuan.hazard.Criterion;
import org.bihuan.organisation.UnitView;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Criteria by sector and risk tag.
 */
@Repository
class Criteria {

	private final JdbcClient jdbc;

	Criteria(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Criterion> of(UnitView unit, String sector) {
		return this.jdbc.sql("""
				select code, sector, article, risk_tag, wording, document from haz_criterion
				where sector = ? order by position""")
			.param(sector)
			.query((row, index) -> new Criterion(row.getString("code"), row.getString("sector"),
					row.getString("article"), row.getString("risk_tag"), row.getString("wording"),
					row.getString("document")))
			.list()
			.stream()
			.filter((criterion) -> criterion.riskTag() == null || unit.riskTags().contains(criterion.riskTag()))
			.toList();
	}

	/** Place and wording of a criterion, for whoever looks for a case by them. */
	String words(@Nullable String code) {
		return (code == null) ? ""
				: this.jdbc.sql("select article, wording from haz_criterion where code = ?")
					.param(code)
					.query((row, index) -> row.getString("article") + " " + row.getString("wording"))
					.optional()
					.orElse("");
	}

}
