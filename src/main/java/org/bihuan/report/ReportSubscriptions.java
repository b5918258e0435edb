package org.bihuan.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;

import org.bihuan.report.ReportPeriod.Kind;
import org.bihuan.shared.WallTime;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is told of which reports.
 */
@Repository
@Transactional
class ReportSubscriptions {

	private static final String DUE = """
			select s.* from rpt_subscription s where s.kind = ? and s.since < ? and s.id > ? and not exists (
			select 1 from rpt_told t where t.subscription_id = s.id and t.period = ?) order by s.id limit ?""";

	private final JdbcClient jdbc;

	ReportSubscriptions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private static Subscription subscription(ResultSet row, int index) throws SQLException {
		return new Subscription(row.getLong("id"), row.getString("login"), Kind.valueOf(row.getString("kind")),
				row.getString("whom"), WallTime.moment(row, "since"));
	}

	@Transactional(readOnly = true)
	public List<Subscription> of(String login) {
		return this.jdbc.sql("select * from rpt_subscription where login = ? order by kind, whom")
			.param(login)
			.query(ReportSubscriptions::subscription)
			.list();
	}

	/** Begins it; one that is there stays as it is. */
	public void add(String login, Kind kind, Whom whom, LocalDateTime now) {
		boolean there = of(login).stream().anyMatch((one) -> one.kind() == kind && one.whom().equals(whom.code()));
		if (there) {
			return;
		}
		try {
			this.jdbc.sql("insert into rpt_subscription (login, kind, whom, since) values (?, ?, ?, ?)")
				.params(login, kind.name(), whom.code(), now)
				.update();
		}
		catch (DuplicateKeyException ex) {
			// pressed twice: the other one was faster, and the same was asked for
		}
	}

	/** Ends one of the person's own. */
	public boolean end(String login, long id) {
		this.jdbc.sql(
				"delete from rpt_told where subscription_id in (select id from rpt_subscription where id = ? and login = ?)")
			.params(id, login)
			.update();
		return this.jdbc.sql("delete from rpt_subscription where id = ? and login = ?").params(id, login).update() == 1;
	}

	/**
	 * Those who have not been told of a period that is over, in the order of their keys.
	 */
	@Transactional(readOnly = true)
	public List<Subscription> due(ReportPeriod period, long after, int most) {
		return this.jdbc.sql(DUE)
			.params(period.kind().name(), period.next().atStartOfDay(), after, period.key(), most)
			.query(ReportSubscriptions::subscription)
			.list();
	}

	/**
	 * Takes it upon the running transaction to tell of a period.
	 * @param subscription who is told
	 * @param period the period
	 * @param now when
	 * @param sent whether there is somebody to be told
	 * @throws DuplicateKeyException if another one has told, or is telling
	 */
	public void told(Subscription subscription, ReportPeriod period, LocalDateTime now, boolean sent) {
		this.jdbc.sql("insert into rpt_told (subscription_id, period, told_at, sent) values (?, ?, ?, ?)")
			.params(subscription.id(), period.key(), now, sent)
			.update();
	}

}
