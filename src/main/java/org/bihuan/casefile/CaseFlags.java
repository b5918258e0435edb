package org.bihuan.casefile;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.bihuan.shared.CaseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of flags. Writers queue at the head of the case's chain, so none is set
 * twice.
 */
@Repository
class CaseFlags {

	private final JdbcClient jdbc;

	CaseFlags(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean add(CaseNumber number, CaseFlag flag) {
		return this.jdbc.sql("""
				insert into case_flag (case_number, flag) select f.case_number, ? from case_file f
				where f.case_number = ? and not exists (
				select 1 from case_flag g where g.case_number = f.case_number and g.flag = ?)""")
			.params(flag.name(), number.value(), flag.name())
			.update() == 1;
	}

	boolean remove(CaseNumber number, CaseFlag flag) {
		return this.jdbc.sql("delete from case_flag where case_number = ? and flag = ?")
			.params(number.value(), flag.name())
			.update() == 1;
	}

	Map<CaseNumber, Set<CaseFlag>> of(Collection<CaseNumber> numbers) {
		Map<CaseNumber, Set<CaseFlag>> flags = new HashMap<>();
		if (!numbers.isEmpty()) {
			this.jdbc.sql("select case_number, flag from case_flag where case_number in (:numbers)")
				.param("numbers", numbers.stream().map(CaseNumber::value).toList())
				.query((row) -> {
					flags.computeIfAbsent(new CaseNumber(row.getString(1)), (number) -> EnumSet.noneOf(CaseFlag.class))
						.add(CaseFlag.valueOf(row.getString(2)));
				});
		}
		return flags;
	}

}
