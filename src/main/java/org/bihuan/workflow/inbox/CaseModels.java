package org.bihuan.workflow.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which versions of which models the tasks of a case belong to.
 */
@Repository
public class CaseModels {

	private final JdbcClient jdbc;

	CaseModels(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The version of a model that the case runs: a case that was moved to another version
	 * stands where its open tasks are.
	 * @param number the case
	 * @param process key of the process; null for the one that the case itself runs
	 * @return identifier of the definition, or empty
	 */
	public Optional<String> definition(CaseNumber number, @Nullable String process) {
		return Optional.ofNullable(process)
			.or(() -> first(number))
			.flatMap((key) -> this.jdbc.sql("""
					select definition_id from wf_inbox where case_number = ? and process_key = ?
					order by case when state = 'OPEN' then 0 else 1 end, created_at desc, task_id desc limit 1""")
				.params(number.value(), key)
				.query(String.class)
				.optional());
	}

	/**
	 * A case's own process opens its first task; those of measures and ladders follow.
	 */
	private Optional<String> first(CaseNumber number) {
		return this.jdbc
			.sql("select process_key from wf_inbox where case_number = ? order by created_at, task_id limit 1")
			.param(number.value())
			.query(String.class)
			.optional();
	}

	/**
	 * Which version of a model each step of a case belongs to, the latest where there are
	 * several.
	 * @param number the case
	 * @return identifier of the definition by key of the step
	 */
	public Map<String, String> definitions(CaseNumber number) {
		Map<String, String> definitions = new LinkedHashMap<>();
		this.jdbc.sql("select step, definition_id from wf_inbox where case_number = ? order by created_at, task_id")
			.param(number.value())
			.query((row) -> {
				definitions.put(row.getString(1), row.getString(2));
			});
		return definitions;
	}

	/**
	 * Every version of every model that tasks of a case belong to.
	 * @param number the case
	 * @return identifiers of definitions, none twice
	 */
	public List<String> run(CaseNumber number) {
		return this.jdbc.sql("select distinct definition_id from wf_inbox where case_number = ?")
			.param(number.value())
			.query(String.class)
			.list();
	}

	/**
	 * Names of the steps of a case in the reader's language.
	 * @param number the case
	 * @return name by key of the step
	 */
	public Map<String, String> stepNames(CaseNumber number) {
		Map<String, String> names = new HashMap<>();
		String column = english() ? "step_name_en" : "step_name";
		this.jdbc.sql("select step, %s from wf_inbox where case_number = ? order by created_at".formatted(column))
			.param(number.value())
			.query((row) -> {
				names.put(row.getString(1), row.getString(2));
			});
		return names;
	}

	/**
	 * Names of the open steps of cases in the reader's language.
	 * @param numbers the cases
	 * @return names by number of the case
	 */
	public Map<String, List<String>> openSteps(Collection<CaseNumber> numbers) {
		Map<String, List<String>> steps = new HashMap<>();
		if (!numbers.isEmpty()) {
			this.jdbc
				.sql("""
						select distinct case_number, %s, step from wf_inbox
						where case_number in (:numbers) and state = 'OPEN' order by case_number, step"""
					.formatted(english() ? "step_name_en" : "step_name"))
				.param("numbers", numbers.stream().map(CaseNumber::value).toList())
				.query((row) -> {
					steps.computeIfAbsent(row.getString(1), (number) -> new ArrayList<>()).add(row.getString(2));
				});
		}
		return steps;
	}

	private static boolean english() {
		return Locale.ENGLISH.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage());
	}

}
