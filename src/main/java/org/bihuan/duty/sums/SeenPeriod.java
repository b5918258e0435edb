package org.bihuan.duty.sums;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What the sums count of a period.
 *
 * @param id its identifier
 * @param unit code of the unit
 * @param alike what it has in common with others
 */
record SeenPeriod(long id, String unit, Alike alike) {

	private static final String SECTOR = """
			coalesce((select o.code from org_sector o where o.code = lower(p.duty) and (o.any_unit = true
			or exists (select 1 from org_unit_sector us where us.unit_code = p.unit and us.sector_code = o.code))),
			(select us.sector_code from org_unit_sector us where us.unit_code = p.unit order by us.seq limit 1))""";

	/** All periods that count, as a table with the columns of the sums but one. */
	static final String SQL = """
			select d.id, d.unit, d.kind, d.state, d.due_at, d.on_month, coalesce(d.sector, '') as sector,
			coalesce((select o.authority_code from org_sector o where o.code = d.sector), d.lead_authority, d.unit)
			as authority, coalesce(d.town, '') as town, d.sum_stale from (
			select p.id, p.unit, p.kind, p.state, p.due_at, extract(year from timestampadd(second, -1, p.due_at)) * 100
			+ extract(month from timestampadd(second, -1, p.due_at)) as on_month, %s as sector, u.lead_authority, u.town,
			p.sum_stale from dty_period p left join org_unit u on u.code = p.unit
			where p.state <> 'VOID') d"""
		.formatted(SECTOR);

	/** Those of them that the sums have not seen yet. */
	static final String UNSEEN = SQL.replace("<> 'VOID')", "<> 'VOID' and p.sum_stale = true)");

	/** Some of them. */
	static final String SOME = SQL.replace("<> 'VOID')", "<> 'VOID' and p.id in (:ids))");

	/**
	 * What periods have in common that one sum counts; empty where there is none.
	 *
	 * @param kind kind of duty
	 * @param state how they stand
	 * @param dueAt when they end, as a clock in Shanghai shows it
	 * @param month month of their last day, for example {@code 202611}
	 * @param sector sector of the duty
	 * @param authority code of its authority
	 * @param town code of the unit's town
	 * @param seenBy codes of all authorities and towns that see the unit, between commas
	 */
	record Alike(String kind, String state, LocalDateTime dueAt, int month, String sector, String authority,
			String town, String seenBy) {

		/** In the order of the columns. */
		List<Object> values() {
			return List.of(this.kind, this.state, this.dueAt, this.month, this.sector, this.authority, this.town,
					this.seenBy);
		}

	}

}
