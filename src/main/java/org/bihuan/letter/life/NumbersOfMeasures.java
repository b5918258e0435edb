package org.bihuan.letter.life;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.bihuan.measure.MeasureNumbers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Numbers of the letters that carry measures out.
 */
@Repository
class NumbersOfMeasures implements MeasureNumbers {

	private final JdbcClient jdbc;

	NumbersOfMeasures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<Long, String> of(Collection<Long> measures) {
		Map<Long, String> numbers = new HashMap<>();
		if (!measures.isEmpty()) {
			this.jdbc
				.sql("select measure_id, number from ltr_letter where measure_id in (:measures) and number is not null")
				.param("measures", measures)
				.query((row) -> {
					numbers.put(row.getLong(1), row.getString(2));
				});
		}
		return numbers;
	}

}
