package org.bihuan.casefile.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads every chain in pieces, as it stood at one moment.
 */
@Component
public class ChainCheck {

	private static final int PIECE = 1000;

	private static final String RECORDS = """
			select e.*, c.seq as head_seq, c.hash as head_hash, h.hash as anchored
			from case_entry e left join case_chain c on c.scope = e.scope
			left join case_anchor_head h on h.scope = e.scope and h.seq = e.seq
			where e.scope >= ? and (e.scope > ? or e.seq > ?) order by e.scope, e.seq limit %d""".formatted(PIECE);

	private final JdbcTemplate jdbc;

	private final Anchors anchors;

	ChainCheck(JdbcTemplate jdbc, Anchors anchors) {
		this.jdbc = jdbc;
		this.anchors = anchors;
	}

	/**
	 * Checks every hash, link, gap, head and anchor.
	 * @return what was found
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ, readOnly = true)
	public Finding run() {
		// before all else: what is signed meanwhile is for the next check
		Anchors.Signatures signatures = this.anchors.signatures();
		ChainReading reading = new ChainReading();
		long before = -1;
		while (reading.entries() != before) {
			before = reading.entries();
			readOn(reading);
		}
		reading.end();
		long chains = this.jdbc.queryForObject("select count(*) from case_chain where seq > 0", Long.class);
		return new Finding(reading.entries(), chains, firstBroken(reading, signatures).orElse(null));
	}

	private void readOn(ChainReading reading) {
		Head last = reading.last();
		String scope = (last != null) ? last.scope() : "";
		long seq = (last != null) ? last.seq() : 0;
		this.jdbc.query(RECORDS, (row) -> {
			reading.next(Links.read(row), head(row), row.getString("anchored"));
		}, scope, scope, seq);
	}

	private static @Nullable Head head(ResultSet row) throws SQLException {
		String hash = row.getString("head_hash");
		return (hash != null) ? new Head(row.getString("scope"), row.getLong("head_seq"), hash) : null;
	}

	private Optional<String> firstBroken(ChainReading reading, Anchors.Signatures signatures) {
		return Optional.ofNullable(reading.firstBroken())
			.or(() -> missing("case_anchor_head"))
			.or(() -> missing("case_chain"))
			.or(() -> missing("(select case_number as scope, 1 as seq from case_file)"))
			.or(() -> this.anchors.firstBroken(signatures).map((id) -> "anchor#" + id));
	}

	// A chain that was cut together with its head, or taken away whole.
	private Optional<String> missing(String table) {
		return this.jdbc
			.query("""
					select t.scope, (select coalesce(max(l.seq), 0) + 1 from case_entry l where l.scope = t.scope) as missing
					from %s t where t.seq > 0 and not exists
					(select 1 from case_entry e where e.scope = t.scope and e.seq = t.seq)
					order by t.scope, t.seq limit 1"""
				.formatted(table), (row, number) -> row.getString("scope") + "#" + row.getLong("missing"))
			.stream()
			.findFirst();
	}

	/**
	 * What was found.
	 *
	 * @param entries records read
	 * @param chains chains with records
	 * @param firstBroken scope and number of the first record that does not fit, or null
	 */
	public record Finding(long entries, long chains, @Nullable String firstBroken) {
	}

}
