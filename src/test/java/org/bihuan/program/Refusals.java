package org.bihuan.program;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold of every refusal: problem details in the reader's language, and nothing
 * half written.
 *
 * @param jdbc the product's database
 */
record Refusals(JdbcClient jdbc) {

	/** Who came is kept of the first call of the day, whatever is answered. */
	private static final List<String> TABLES = List.of("case_file", "case_entry where scope <> 'login'", "wf_inbox",
			"haz_hazard", "ACT_RU_EXECUTION", "ACT_RU_TASK");

	/**
	 * Asks once in Chinese, by default, and once in English.
	 * @param call asks with the headers given
	 * @param statuses statuses that are right
	 * @return the answer in Chinese
	 */
	Answer of(Function<String[], Answer> call, Integer... statuses) {
		Map<String, Long> before = rows();
		Answer chinese = call.apply(new String[0]);
		Answer english = call.apply(new String[] { "Accept-Language", "en" });
		for (Answer answer : List.of(chinese, english)) {
			assertThat(statuses).as(answer.asked() + " " + answer.status() + " " + answer.body())
				.contains(answer.status());
			assertThat(answer.type()).startsWith("application/problem+json");
			assertThat(answer.json().get("status").asInt()).isEqualTo(answer.status());
			assertThat(answer.body()).doesNotContain("Exception", "org.bihuan", "\\tat ", "SQL");
		}
		assertThat(words(chinese)).containsPattern("\\p{IsHan}");
		assertThat(english.json().get("title").asText()).doesNotContainPattern("\\p{IsHan}");
		assertThat(rows()).isEqualTo(before);
		return chinese;
	}

	/** Detail and errors as one text. */
	static String words(Answer answer) {
		return answer.json().get("detail").asText() + answer.json().path("errors");
	}

	private Map<String, Long> rows() {
		Map<String, Long> rows = new LinkedHashMap<>();
		TABLES.forEach(
				(table) -> rows.put(table, this.jdbc.sql("select count(*) from " + table).query(Long.class).single()));
		return rows;
	}

}
