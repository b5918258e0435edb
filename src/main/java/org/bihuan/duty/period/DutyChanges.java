package org.bihuan.duty.period;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.WallTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what changes of a unit did to its duties: which stands and why.
 */
@Component
public class DutyChanges {

	private static final int NEWEST = 10;

	private final JdbcClient jdbc;

	private final UnitChanges names;

	private final Texts texts;

	DutyChanges(JdbcClient jdbc, UnitChanges names, Texts texts) {
		this.jdbc = jdbc;
		this.names = names;
		this.texts = texts;
	}

	/**
	 * The newest changes of a unit.
	 * @param unit code of the unit
	 * @param scope what the reader may see
	 * @param locale the reader's language
	 * @return a sentence for each, the newest first
	 */
	@Transactional(readOnly = true)
	public List<String> told(String unit, Scope scope, Locale locale) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		parameters.put("unit", unit);
		return this.jdbc
			.sql("select c.* from dty_change c where c.unit = :unit and " + scope.unitSql("c.unit")
					+ " order by c.id desc limit " + NEWEST)
			.params(parameters)
			.query((row, index) -> this.texts.of(row.getBoolean("handled") ? "duty.change" : "duty.change.waiting",
					locale, WallTime.moment(row, "changed_at"),
					this.names.names(row.getString("before_profile"), locale),
					this.names.names(row.getString("after_profile"), locale), row.getString("changed_by"),
					row.getInt("dropped"), row.getInt("kept"), row.getInt("begun")))
			.list();
	}

}
