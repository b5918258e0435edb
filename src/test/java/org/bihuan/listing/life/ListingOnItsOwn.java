package org.bihuan.listing.life;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import org.bihuan.Databases;
import org.bihuan.calendar.Calendars;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.deadline.ObligationFellDue;
import org.bihuan.deadline.Obligations;
import org.bihuan.deadline.Owed;
import org.bihuan.letter.LetterIssued;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.Letters;
import org.bihuan.listing.MonthlyReport;
import org.bihuan.listing.MonthlyReport.State;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.MeasureView;
import org.bihuan.measure.Measures;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.Mockito;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;

/**
 * A listing with its tables, with what is around it told by the test.
 */
abstract class ListingOnItsOwn {

	static final CaseNumber NUMBER = new CaseNumber("YH-D-demo-2026-1");

	static final UnitCode UNIT = new UnitCode("E-1");

	static final UnitCode OFFICE = new UnitCode("O-demo");

	static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");

	static final LocalDate LIMIT = LocalDate.of(2026, 12, 31);

	static final long MEASURE = 5;

	static final long NOTICE = 71;

	final DataSource pool = Databases.migrated();

	final CaseFiles caseFiles = Mockito.mock(CaseFiles.class);

	final Measures measures = Mockito.mock(Measures.class);

	final Letters letters = Mockito.mock(Letters.class);

	final Obligations obligations = Mockito.mock(Obligations.class);

	final ListingProcess process = Mockito.mock(ListingProcess.class);

	final List<Object> published = new ArrayList<>();

	final Clock clock = Mockito.mock(Clock.class);

	ListingWork work;

	MonthlyReports reports;

	ListingListener listener;

	ListingBoard board;

	@BeforeEach
	void room() {
		JdbcClient jdbc = JdbcClient.create(this.pool);
		List.of("lst_report", "lst_listing", "case_file").forEach((table) -> jdbc.sql("delete from " + table).update());
		jdbc.sql("""
				insert into case_file (case_number, unit, unit_name, sector, authority, district, title, grade, state,
				opened_at, opened_by) values (?, 'E-1', '甲厂', 'industry-trade', 'A-1', 'D-demo', '积尘', 'MAJOR',
				'RECTIFYING', timestamp '2026-10-12 10:00:00', 'x')""").param(NUMBER.value()).update();
		at(MONDAY);
		state("RECTIFYING", null);
		Units units = Mockito.mock(Units.class);
		UnitView unit = new UnitView(OFFICE, "演示区安委办", UnitKind.OFFICE, List.of(), List.of(), null, null,
				new UnitCode("D-demo"));
		Mockito.when(units.find(any(UnitCode.class))).thenReturn(Optional.of(unit));
		Mockito.when(units.office(any())).thenReturn(OFFICE);
		Mockito.when(units.names(any())).thenReturn(Map.of(OFFICE, "演示区安委办"));
		Mockito.when(this.letters.draft(any())).thenReturn(NOTICE, NOTICE + 1);
		Mockito.when(this.measures.find(anyLong()))
			.thenReturn(new MeasureView(MEASURE, order("OVERDUE"), MeasureState.RUNNING, MONDAY, null, null));
		ListingTable table = new ListingTable(jdbc);
		this.reports = new MonthlyReports(table, new ReportTable(jdbc), this.obligations);
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/listing");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		this.work = new ListingWork(table, this.reports, new ListingLetters(this.letters, units, messages),
				this.caseFiles, this.measures, units, this.obligations, Calendars.shipped(), this.published::add,
				this.clock);
		this.listener = new ListingListener(table, this.work, this.reports, this.process);
		this.board = new ListingBoard(table, this.reports, this.obligations, units, this.clock);
	}

	long approved() {
		long id = this.work.begin(MEASURE, order("OVERDUE"));
		this.work.proposed(NUMBER, "除尘管道积尘", "清理除尘管道", LIMIT);
		assertThat(this.work.levelled(id, "NONE", null, "P-0", "项目默认")).isFalse();
		assertThat(this.work.levelled(id, "DISTRICT", "office-director@office", "D001", "§18二(二)6")).isTrue();
		this.work.notice(id);
		return id;
	}

	void issued() {
		this.listener.on(new LetterIssued(NOTICE, NUMBER, LetterKind.LISTING_NOTICE, "演安办挂〔2026〕1号", MONDAY));
		this.work.published(this.work.live(NUMBER).id());
	}

	long listed() {
		long id = approved();
		issued();
		return id;
	}

	void due(String day) {
		Instant due = MonthlyReports.end(LocalDate.parse(day));
		at(due);
		this.listener.on(new ObligationFellDue(2, NUMBER, "progress-report", false, UNIT, due));
	}

	void owes(String day, @Nullable Instant at) {
		Mockito.verify(this.obligations)
			.startUntil(eq(owed(day)), eq(MonthlyReports.end(LocalDate.parse(day))), any(),
					(at != null) ? eq(at) : any());
	}

	static Owed owed(String day) {
		return new Owed(NUMBER, "progress-report", day, null);
	}

	List<State> states() {
		return this.board.reports(this.board.ofCase(NUMBER).get(0).id()).stream().map(MonthlyReport::state).toList();
	}

	void at(Instant now) {
		Mockito.when(this.clock.instant()).thenReturn(now);
	}

	void state(String state, @Nullable String reason) {
		CaseHeader header = new CaseHeader(NUMBER, UNIT, "甲厂", "industry-trade", new UnitCode("A-1"), null, null, "积尘",
				"MAJOR", state, reason, MONDAY, "x", null);
		Mockito.when(this.caseFiles.header(NUMBER)).thenReturn(header);
	}

	static MeasureOrder order(String trigger) {
		return new MeasureOrder(NUMBER, "LISTING", UNIT, new UnitCode("A-1"), trigger, 3, "D001", "§18二(二)6", null,
				"chief");
	}

	static Scope scope(String post) {
		return new Person("x", "x", Set.of(Group.parse(post))).scope();
	}

}
