package org.bihuan.exposure.life;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.bihuan.exposure.ExposedCase;
import org.bihuan.exposure.ExposurePage;
import org.bihuan.exposure.Exposures;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads exposures. Nothing is shown past its day, whatever its process does.
 */
@Service
@Transactional(readOnly = true)
class ExposureBoard implements Exposures {

	private static final int MOST = 200;

	private static final String SHOWN = "e.state = 'PUBLISHED' and e.take_down_on >= :today";

	private final ExposureTable table;

	private final ExposureWork work;

	private final Units units;

	ExposureBoard(ExposureTable table, ExposureWork work, Units units) {
		this.table = table;
		this.work = work;
		this.units = units;
	}

	@Override
	public List<ExposurePage> published() {
		return pages(SHOWN + " order by e.published_at desc, e.id desc limit " + MOST,
				Map.of("today", this.work.today()));
	}

	@Override
	public Optional<ExposurePage> page(long id) {
		return pages(SHOWN + " and e.id = :id", Map.of("today", this.work.today(), "id", id)).stream().findFirst();
	}

	private List<ExposurePage> pages(String where, Map<String, ?> parameters) {
		List<ExposedCase> rows = this.table.read(where, parameters);
		Map<UnitCode, String> names = this.units.names(rows.stream().map(ExposedCase::issuer).distinct().toList());
		return rows.stream()
			.map((one) -> new ExposurePage(one.id(), one.unitName(), names.getOrDefault(one.issuer(), ""), one.title(),
					one.facts(), Objects.requireNonNull(one.publishedAt()), Objects.requireNonNull(one.takeDownOn()),
					one.followedUpOn(), one.followUp()))
			.toList();
	}

	@Override
	public List<ExposedCase> ofCase(CaseNumber number) {
		return this.table.read("e.case_number = :number order by e.id", Map.of("number", number.value()));
	}

	@Override
	public Listing<ExposedCase> list(ExposureFilter filter, Scope scope) {
		if (filter.limit() < 1 || filter.limit() > MOST) {
			throw new Refusal.Unreadable("exposure.page", filter.limit());
		}
		StringBuilder where = new StringBuilder(scope.sql("c"));
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		if (filter.state() != null) {
			where.append(" and e.state = :state");
			parameters.put("state", filter.state().name());
		}
		if (filter.unit() != null) {
			where.append(" and c.unit = :unit");
			parameters.put("unit", filter.unit());
		}
		long total = this.table.count(where.toString(), parameters);
		if (filter.cursor() != null) {
			where.append(" and e.id < :cursor");
			parameters.put("cursor", cursor(filter.cursor()));
		}
		List<ExposedCase> rows = this.table.read(where + " order by e.id desc limit " + (filter.limit() + 1),
				parameters);
		boolean more = rows.size() > filter.limit();
		List<ExposedCase> items = more ? rows.subList(0, filter.limit()) : rows;
		return new Listing<>(items, total, more ? String.valueOf(items.get(items.size() - 1).id()) : null);
	}

	private static long cursor(String text) {
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			throw new Refusal.Unreadable("exposure.cursor", text);
		}
	}

}
