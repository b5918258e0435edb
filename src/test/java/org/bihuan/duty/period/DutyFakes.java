package org.bihuan.duty.period;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.CaseOpening;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyMissed;
import org.bihuan.duty.DutyNames;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyProcess;
import org.bihuan.duty.DutyRules;
import org.bihuan.duty.DutySettled;
import org.bihuan.duty.OwedDuty;
import org.bihuan.duty.Patience;
import org.bihuan.duty.Traits;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.Documents;
import org.bihuan.organisation.RiskTagNames;
import org.bihuan.organisation.SectorNames;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.CaseActs;
import org.bihuan.workflow.DecisionTables;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

import static org.mockito.ArgumentMatchers.any;

/**
 * The rooms around, as a test says that they are.
 */
class DutyFakes {

	@Bean
	Surroundings surroundings() {
		return new Surroundings();
	}

	@Bean
	Clock clock(Surroundings around) {
		return new Clock() {

			@Override
			public ZoneId getZone() {
				return Zone.SHANGHAI;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return around.now;
			}

		};
	}

	@Bean
	DutyRules dutyRules(Surroundings around) {
		return new DutyRules() {

			@Override
			public List<OwedDuty> owed(List<String> sectors, List<String> riskTags) {
				return around.owed.apply(new Traits(sectors, riskTags));
			}

			@Override
			public Map<Traits, List<OwedDuty>> owed(Collection<Traits> all) {
				return all.stream().distinct().collect(Collectors.toMap(Function.identity(), around.owed));
			}

			@Override
			public List<OwedDuty> owedByAuthority(String sector) {
				return around.owedByAuthority.apply(sector);
			}

			@Override
			public List<OwedDuty> owedByTown() {
				return around.owedByTown;
			}

			@Override
			public Patience patience() {
				return around.patience;
			}

		};
	}

	@Bean
	DutyNames dutyNames() {
		return (kind, duty, locale) -> duty;
	}

	@Bean
	DutyProcess inspections(Surroundings around) {
		return new DutyProcess() {

			@Override
			public DutyKind kind() {
				return DutyKind.LEADER_INSPECTION;
			}

			@Override
			public void start(DutyPeriodView period) {
				around.told.add("start " + period.unit() + " " + period.period());
			}

			@Override
			public void drop(DutyPeriodView period, String reason) {
				around.told.add("drop " + period.unit() + " " + period.period());
			}

		};
	}

	@Bean
	MissedProcess missedProcess(Surroundings around) {
		return new MissedProcess() {

			@Override
			public void start(CaseNumber number, UnitCode unit, String asked) {
				around.told.add("explain " + number + " " + asked);
			}

			@Override
			public void missedAgain(CaseNumber number) {
				around.told.add("again " + number);
			}

		};
	}

	@Bean
	Documents documents(Surroundings around) {
		return Mockito.mock(Documents.class,
				(call) -> "active".equals(call.getMethod().getName()) ? around.documents : null);
	}

	@Bean
	DecisionTables decisionTables() {
		DecisionTables tables = Mockito.mock();
		BDDMockito.given(tables.versions()).willReturn(List.of("one:1"));
		return tables;
	}

	@Bean
	SectorNames sectorNames() {
		return (locale) -> Map.of();
	}

	@Bean
	RiskTagNames riskTagNames() {
		return (locale) -> Map.of();
	}

	@Bean
	Texts texts() {
		return Mockito.mock(Texts.class, (call) -> call.getMethod().getName().equals("of")
				? call.getArgument(0) + " " + List.of(call.getArguments()).subList(2, call.getArguments().length)
				: null);
	}

	@Bean
	Units units() {
		Units units = Mockito.mock();
		BDDMockito.given(units.find(any())).willAnswer((call) -> Optional.of(unit(call.getArgument(0))));
		BDDMockito.given(units.competentAuthority(any(), any())).willReturn(new UnitCode("A-1"));
		return units;
	}

	private static UnitView unit(UnitCode code) {
		return new UnitView(code, code.value(), UnitKind.ENTERPRISE, List.of("industry-trade"), List.of(),
				new UnitCode("A-1"), null, new UnitCode("D-demo"));
	}

	@Bean
	CaseFiles caseFiles(Surroundings around) {
		Map<String, Integer> opened = new HashMap<>();
		CaseFiles files = Mockito.mock();
		BDDMockito.given(files.open(any())).willAnswer((call) -> {
			CaseOpening opening = call.getArgument(0);
			CaseNumber number = new CaseNumber("LZ-demo-2026-" + opened.merge("", 1, Integer::sum));
			around.told.add("open " + opening.unit().code() + " " + opening.title());
			return new CaseHeader(number, opening.unit().code(), "", opening.sector(), opening.authority(), null, null,
					opening.title(), opening.grade(), opening.state(), null, around.now, opening.actor(), null);
		});
		BDDMockito.willAnswer((call) -> around.told.add("state " + call.getArgument(0) + " " + call.getArgument(1)))
			.given(files)
			.changeState(any(), any(), any(), any());
		return files;
	}

	@Bean
	CaseActs caseActs(Surroundings around) {
		CaseActs acts = Mockito.mock();
		BDDMockito.willAnswer((call) -> around.told.add("closed " + call.getArgument(0))).given(acts).caseClosed(any());
		return acts;
	}

	/** What other rooms tell and are told. */
	static class Surroundings {

		volatile Instant now = Instant.EPOCH;

		/** What a unit owes, by its traits. */
		Function<Traits, List<OwedDuty>> owed = (traits) -> List.of();

		Function<String, List<OwedDuty>> owedByAuthority = (sector) -> List.of();

		List<OwedDuty> owedByTown = List.of();

		Patience patience = Patience.NONE;

		List<String> documents = List.of("P-0");

		final List<Object> events = new ArrayList<>();

		final List<String> told = new ArrayList<>();

		void clear() {
			this.owed = (traits) -> List.of();
			this.owedByAuthority = (sector) -> List.of();
			this.owedByTown = List.of();
			this.patience = Patience.NONE;
			this.documents = List.of("P-0");
			this.events.clear();
			this.told.clear();
		}

		@EventListener
		void on(DutyMissed event) {
			this.events.add(event);
		}

		@EventListener
		void on(DutySettled event) {
			this.events.add(event);
		}

	}

}
