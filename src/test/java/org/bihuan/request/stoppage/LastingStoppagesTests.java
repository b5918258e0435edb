package org.bihuan.request.stoppage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.organisation.UnitDesk;
import org.bihuan.organisation.UnitDraft;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Csv;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

/**
 * From a stoppage that lasts to the tags on which duties hang, and back.
 */
class LastingStoppagesTests {

	private static final UnitCode MINE = new UnitCode("E-1");

	private static final CaseNumber CASE = new CaseNumber("YH-demo-2026-1");

	private static final CaseNumber OTHER = new CaseNumber("YH-demo-2026-2");

	private static final LocalDate STOPPED = LocalDate.of(2025, 11, 30);

	private final LastingTable table = Mockito.mock(LastingTable.class);

	private final CaseFiles caseFiles = Mockito.mock(CaseFiles.class);

	private final Units units = Mockito.mock(Units.class);

	private final UnitDesk desk = Mockito.mock(UnitDesk.class);

	/**
	 * 29 February does not exist in 2026: three months after 30 November end on the 28th.
	 */
	@ParameterizedTest
	@CsvSource({ "non-coal-mines, 2025-12-01, ''", "non-coal-mines, 2026-02-28, ''",
			"non-coal-mines, 2026-03-01, stopped-3-months", "non-coal-mines, 2026-05-30, stopped-3-months",
			"non-coal-mines, 2026-05-31, stopped-3-months stopped-6-months", "industry-trade, 2027-11-30, ''",
			"industry-trade non-coal-mines, 2026-03-01, stopped-3-months" })
	void monthsMakeTags(String sectors, LocalDate today, String tags) {
		assertThat(new LastingRules().tags(words(sectors), STOPPED, today))
			.containsExactlyInAnyOrderElementsOf(words(tags));
	}

	@Test
	void everyTagRaisesADutyInTheTable() throws IOException {
		String table = Files.readString(Path.of("dmn", "duty-frequency.dmn"));
		assertThat(Csv.read(new ClassPathResource("data/lasting-stoppages.csv"))).hasSize(2).allSatisfy((row) -> {
			String rule = Arrays.stream(table.split("<rule "))
				.filter((one) -> one.contains("\"" + row.get("tag") + "\""))
				.findFirst()
				.orElseThrow();
			assertThat(rule).contains("\"" + row.get("sector") + "\"", "\"" + row.get("document") + "\"",
					"\"" + row.get("place") + "\"");
		});
	}

	@ParameterizedTest
	@CsvSource(value = {
			// tags it has; tags borne for a stoppage; stopped; tags afterwards, none if
			// nothing changes
			"slope-over-100m; ''; true; slope-over-100m stopped-3-months", "''; ''; false; none",
			"stopped-3-months; stopped-3-months; true; none", "stopped-3-months; ''; true; none",
			"stopped-3-months; ''; false; none",
			"stopped-3-months slope-over-100m; stopped-3-months; false; slope-over-100m",
			"stopped-3-months stopped-6-months; stopped-3-months stopped-6-months; true; stopped-3-months" },
			delimiter = ';')
	void theRegisterFollowsTheStoppage(String has, String borne, boolean stopped, String then) {
		unit(words(has));
		BDDMockito.given(this.table.borne())
			.willReturn(words(borne).isEmpty() ? Map.of() : Map.of(MINE, Set.copyOf(words(borne))));
		BDDMockito.given(this.table.stopped()).willReturn(stopped ? Map.of(CASE, STOPPED) : Map.of());
		stoppages("2026-03-02T00:00:00Z").bringUpToDate();
		if (then.equals("none")) {
			then(this.desk).should(never()).change(any(), any());
			then(this.table).should(never()).add(any(), any(), any());
			then(this.table).should(never()).remove(any(), any());
		}
		else {
			ArgumentCaptor<UnitDraft> draft = ArgumentCaptor.forClass(UnitDraft.class);
			then(this.desk).should().change(draft.capture(), eq("system"));
			assertThat(draft.getValue().riskTags()).containsExactlyInAnyOrderElementsOf(words(then));
			assertThat(draft.getValue().name()).isEqualTo("Mine");
		}
	}

	@Test
	void theEarliestOfSeveralCasesCounts() {
		unit(List.of());
		BDDMockito.given(this.table.stopped()).willReturn(Map.of(CASE, STOPPED, OTHER, LocalDate.of(2026, 2, 1)));
		stoppages("2026-03-02T00:00:00Z").bringUpToDate();
		then(this.table).should().add(MINE, "stopped-3-months", STOPPED);
	}

	private LastingStoppages stoppages(String now) {
		return new LastingStoppages(this.table, new LastingRules(), this.caseFiles, this.units, this.desk,
				Clock.fixed(Instant.parse(now), Zone.SHANGHAI));
	}

	private void unit(List<String> tags) {
		UnitCode authority = new UnitCode("A-1");
		BDDMockito.given(this.units.find(MINE))
			.willReturn(Optional.of(new UnitView(MINE, "Mine", UnitKind.ENTERPRISE, List.of("non-coal-mines"), tags,
					authority, new UnitCode("T-1"), new UnitCode("D-demo"))));
		BDDMockito.given(this.caseFiles.header(any()))
			.willAnswer((call) -> new CaseHeader(call.getArgument(0), MINE, "Mine", "non-coal-mines", authority,
					authority, null, "Hazard", "MAJOR", "RECTIFYING", null, Instant.EPOCH, "x", null));
	}

	private static List<String> words(String text) {
		return text.isEmpty() ? List.of() : List.of(text.split(" "));
	}

}
