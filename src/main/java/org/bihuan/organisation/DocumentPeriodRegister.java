package org.bihuan.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.bihuan.organisation.DocumentView.Period;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Periods in the table of activations.
 */
@Repository
class DocumentPeriodRegister implements DocumentPeriods {

	private static final String ALWAYS = "P-0";

	private final JdbcClient jdbc;

	private final DocumentRegister documents;

	private final District district;

	private final Clock clock;

	DocumentPeriodRegister(JdbcClient jdbc, DocumentRegister documents, District district, Clock clock) {
		this.jdbc = jdbc;
		this.documents = documents;
		this.district = district;
		this.clock = clock;
	}

	@Override
	public List<DocumentView> all() {
		Map<String, List<Period>> periods = periods();
		return this.jdbc.sql("select * from org_document order by id")
			.query((row, index) -> view(row, periods.getOrDefault(row.getString("id"), List.of())))
			.list();
	}

	private DocumentView view(ResultSet row, List<Period> periods) throws SQLException {
		String id = row.getString("id");
		boolean always = id.equals(ALWAYS);
		boolean active = always || periods.stream().anyMatch((period) -> period.covers(today()));
		return new DocumentView(id, row.getString("title"), row.getString("number"), row.getString("issuer"),
				row.getString("region"), row.getString("dated"), row.getString("kind"),
				row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class), active,
				always, periods);
	}

	private Map<String, List<Period>> periods() {
		Map<String, List<Period>> periods = new HashMap<>();
		this.jdbc
			.sql("select document_id, active_from, active_to from org_document_activation where district = ?"
					+ " order by active_from")
			.param(this.district.code().value())
			.query((row) -> {
				periods.computeIfAbsent(row.getString(1), (id) -> new ArrayList<>())
					.add(new Period(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)));
			});
		return periods;
	}

	@Override
	public Effect whatIf(String document, Period period) {
		check(document, period);
		Map<String, List<Period>> now = periods();
		Map<String, List<Period>> then = new HashMap<>(now);
		then.put(document, with(now.getOrDefault(document, List.of()), period));
		LocalDate day = Stream.concat(Stream.of(today()), edges(now, then, document))
			.filter((edge) -> !edge.isBefore(today()))
			.sorted()
			.filter((edge) -> binds(now, document, edge) != binds(then, document, edge))
			.findFirst()
			.orElse(today());
		return new Effect(day, active(now, day), active(then, day));
	}

	private static List<Period> with(List<Period> periods, Period period) {
		return Stream.concat(periods.stream().filter((one) -> !one.from().equals(period.from())), Stream.of(period))
			.toList();
	}

	private static Stream<LocalDate> edges(Map<String, List<Period>> now, Map<String, List<Period>> then, String id) {
		return Stream.of(now, then)
			.flatMap((periods) -> periods.getOrDefault(id, List.of()).stream())
			.flatMap((period) -> Stream.of(period.from(), dayAfter(period.to())))
			.filter(Objects::nonNull);
	}

	private static @Nullable LocalDate dayAfter(@Nullable LocalDate day) {
		return (day != null) ? day.plusDays(1) : null;
	}

	private static boolean binds(Map<String, List<Period>> periods, String id, LocalDate day) {
		return periods.getOrDefault(id, List.of()).stream().anyMatch((period) -> period.covers(day));
	}

	private List<String> active(Map<String, List<Period>> periods, LocalDate day) {
		return Stream.concat(Stream.of(ALWAYS), periods.keySet().stream().filter((id) -> binds(periods, id, day)))
			.distinct()
			.sorted()
			.toList();
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void put(String document, Period period) {
		this.jdbc.sql("select id from org_document where id = ? for update").param(document).query().listOfRows();
		check(document, period);
		this.jdbc.sql("delete from org_document_activation where district = ? and document_id = ? and active_from = ?")
			.params(this.district.code().value(), document, period.from())
			.update();
		this.jdbc
			.sql("insert into org_document_activation (district, document_id, active_from, active_to)"
					+ " values (?, ?, ?, ?)")
			.params(this.district.code().value(), document, period.from(), period.to())
			.update();
		this.documents.changed();
	}

	private void check(String document, Period period) {
		if (this.jdbc.sql("select id from org_document where id = ?").param(document).query().listOfRows().isEmpty()) {
			throw new Refusal.NotFound("organisation.document.unknown", document);
		}
		if (document.equals(ALWAYS)) {
			throw new Refusal.Conflict("organisation.document.always", document);
		}
		if (period.to() != null && period.to().isBefore(period.from())) {
			throw new Refusal.Invalid("to", "organisation.document.backwards");
		}
		periods().getOrDefault(document, List.of())
			.stream()
			.filter((one) -> !one.from().equals(period.from()) && one.overlaps(period))
			.findFirst()
			.ifPresent((one) -> {
				throw new Refusal.Invalid("from", "organisation.document.overlaps", one.from());
			});
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(Zone.SHANGHAI));
	}

}
