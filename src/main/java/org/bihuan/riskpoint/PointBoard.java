package org.bihuan.riskpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Points in a person's sight.
 */
@Component
class PointBoard implements UnitPoints {

	private final PointTable points;

	PointBoard(PointTable points) {
		this.points = points;
	}

	@Transactional(readOnly = true)
	public Listing<PointLine> list(PointFilter filter, Person person) {
		PointSight seen = PointSight.of(person);
		Map<String, Object> parameters = seen.parameters();
		StringBuilder where = new StringBuilder(seen.sql())
			.append(filter.gone() ? " and p.withdrawn_at is not null" : " and p.withdrawn_at is null");
		if (filter.unit() != null) {
			where.append(" and p.unit = :unit");
			parameters.put("unit", filter.unit());
		}
		if (filter.risk() != null) {
			where.append(" and p.risk = :risk");
			parameters.put("risk", filter.risk().name());
		}
		long total = this.points.count(where.toString(), parameters);
		parameters.put("after", filter.after());
		parameters.put("rows", filter.limit() + 1);
		List<PointLine> rows = this.points.read(where + " and p.id > :after order by p.id limit :rows", parameters);
		boolean more = rows.size() > filter.limit();
		List<PointLine> page = more ? rows.subList(0, filter.limit()) : rows;
		return new Listing<>(page, total, more ? String.valueOf(page.get(page.size() - 1).point().id()) : null);
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, Long> byRisk(UnitCode unit, Person reader) {
		PointSight seen = PointSight.of(reader);
		Map<String, Object> parameters = seen.parameters();
		parameters.put("unit", unit.value());
		Map<String, Long> found = this.points.counts("p.unit = :unit and p.withdrawn_at is null and " + seen.sql(),
				parameters);
		Map<String, Long> counts = new LinkedHashMap<>();
		for (RiskLevel level : RiskLevel.values()) {
			counts.put(level.name(), found.getOrDefault(level.name(), 0L));
		}
		return counts;
	}

	/**
	 * One point.
	 * @param id its identifier as sent
	 * @param person who looks
	 * @return the point
	 * @throws Refusal.NotFound if there is none in the person's sight
	 */
	@Transactional(readOnly = true)
	public RiskPoint find(String id, Person person) {
		if (!id.matches("[0-9]{1,18}")) {
			throw unknown();
		}
		return this.points.find(Long.parseLong(id))
			.filter((point) -> sees(point, person))
			.orElseThrow(PointBoard::unknown);
	}

	/**
	 * Whether a person sees a point.
	 * @param point the point
	 * @param person the person
	 * @return true if its unit is in sight
	 */
	@Transactional(readOnly = true)
	public boolean sees(RiskPoint point, Person person) {
		PointSight seen = PointSight.of(person);
		Map<String, Object> parameters = seen.parameters();
		parameters.put("id", point.id());
		return this.points.count("p.id = :id and " + seen.sql(), parameters) == 1;
	}

	@Transactional(readOnly = true)
	public PointLists lists(RiskPoint point) {
		return lists(point, point.version());
	}

	@Transactional(readOnly = true)
	public PointLists lists(RiskPoint point, int version) {
		return this.points.lists(point.id(), version).orElseThrow();
	}

	@Transactional(readOnly = true)
	public Map<Long, PointLists> lists(List<RiskPoint> listed) {
		return this.points.lists(listed);
	}

	static Refusal unknown() {
		return new Refusal.NotFound("riskpoint.unknown");
	}

}
