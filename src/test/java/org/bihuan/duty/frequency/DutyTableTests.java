package org.bihuan.duty.frequency;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.bihuan.duty.DueRule;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyScope;
import org.bihuan.duty.Frequency;
import org.bihuan.organisation.Role;
import org.bihuan.workflow.DecisionRow;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the rows of the shipped table say can be understood, and is said alike.
 */
class DutyTableTests {

	private static final List<String> ROLES = Arrays.stream(Role.values()).map(Role::code).toList();

	private final Tables tables = new Tables(List.of("D000", "D001", "D002", "D003", "D004", "P-0"));

	private List<DecisionRow> rows(DutyKind kind) {
		return this.tables.decisions()
			.evaluate(FrequencyTables.DUTIES,
					Map.of("kind", kind.name(), "sectors", Tables.SECTORS, "riskTags", Tables.TAGS, "post", ROLES));
	}

	private Stream<DutyKind> kinds() {
		return Arrays.stream(DutyKind.values()).filter((kind) -> kind != DutyKind.LEADER_INSPECTION);
	}

	private List<DecisionRow> rows() {
		return kinds().flatMap((kind) -> rows(kind).stream()).toList();
	}

	@Test
	void everyRowCanMatchAUnitAndSaysWhatTheProgramKnows() {
		assertThat(rows()).hasSizeGreaterThanOrEqualTo(120).allSatisfy((row) -> {
			Frequency frequency = Ruled.frequency(row);
			DueRule rule = Ruled.dueRule(row);
			DutyScope scope = DutyScope.valueOf(Ruled.text(row, "scope"));
			assertThat(Debtor.valueOf(Ruled.text(row, "who"))).isNotNull();
			assertThat(ROLES).contains(Ruled.text(row, "doneBy"));
			assertThat(List.of(frequency == Frequency.BEFORE_EVENT, rule.text().equals("BEFORE")))
				.containsOnly(scope == DutyScope.EVENT);
			assertThat(rule.text()).matches((text) -> !text.startsWith("DAY:") || frequency == Frequency.MONTHLY)
				.matches((text) -> !text.startsWith("DATE:") || frequency == Frequency.YEARLY);
			assertThat(Ruled.text(row, "extraOutput").isEmpty()).isEqualTo(Ruled.text(row, "extraOutputEn").isEmpty());
		});
	}

	@Test
	void aCodeMeansOneThing() {
		Map<String, String> meanings = new HashMap<>();
		kinds().forEach((kind) -> rows(kind).forEach((row) -> {
			String meaning = kind + " " + row.outputs().get("who").toString().replace("TOWN", "AUTHORITY") + " "
					+ row.outputs().get("name") + " " + row.outputs().get("nameEn");
			assertThat(meanings.merge(Ruled.text(row, "duty"), meaning, (one, other) -> one)).isEqualTo(meaning);
		}));
	}

	@Test
	void theTextsNameDutiesAsTheTableDoes() throws IOException {
		Properties chinese = texts("duty.properties");
		Properties english = texts("duty_en.properties");
		assertThat(rows()).allSatisfy((row) -> {
			String key = "duty.name." + Ruled.text(row, "duty");
			assertThat(chinese.getProperty(key)).isEqualTo(Ruled.text(row, "name"));
			assertThat(english.getProperty(key)).isEqualTo(Ruled.text(row, "nameEn"));
		});
	}

	private static Properties texts(String file) throws IOException {
		Properties texts = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", file))) {
			texts.load(reader);
		}
		return texts;
	}

}
