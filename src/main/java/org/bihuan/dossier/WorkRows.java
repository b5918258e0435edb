package org.bihuan.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.dossier.Workload.Row;
import org.bihuan.organisation.People;
import org.bihuan.organisation.UnitView;
import org.bihuan.workflow.OpenWork;
import org.bihuan.workflow.OpenWork.Spread;

import org.springframework.stereotype.Component;

/**
 * Open steps of an authority as rows, each count with the list behind it.
 */
@Component
class WorkRows {

	private final OpenWork work;

	private final Stretches stretches;

	private final People people;

	private final Said said;

	WorkRows(OpenWork work, Stretches stretches, People people, Said said) {
		this.work = work;
		this.stretches = stretches;
		this.people = people;
		this.said = said;
	}

	Rows of(UnitView authority, Locale locale) {
		List<Stretch> cut = this.stretches.now();
		List<String> labels = cut.stream().map((one) -> this.stretches.label(one, locale)).toList();
		Spread spread = this.work.spread(authority.code(), Stretches.edges(cut));
		Maker maker = new Maker("/authorities/" + authority.code() + "/steps", cut, labels);
		Map<String, String> names = spread.held().isEmpty() ? Map.of() : this.people.names(spread.held().keySet());
		return new Rows(labels, maker.row("", this.said.text("dossier.work.all", locale), spread.all()),
				spread.held()
					.entrySet()
					.stream()
					.map((one) -> maker.row(one.getKey(), names.getOrDefault(one.getKey(), one.getKey()),
							one.getValue(), "holder", one.getKey()))
					.sorted(MOST)
					.toList(),
				maker.row("", this.said.text("dossier.work.unclaimed", locale), spread.unclaimed(), "unclaimed",
						"true"),
				spread.waiting()
					.entrySet()
					.stream()
					.map((one) -> maker.row(one.getKey(), this.said.word("role", one.getKey(), locale), one.getValue(),
							"unclaimed", "true", "role", one.getKey()))
					.sorted(MOST)
					.toList());
	}

	/** Who has most overdue stands first; of those, who has most at all. */
	private static final Comparator<Row> MOST = Comparator.comparingLong((Row row) -> row.stretches().get(0).count())
		.thenComparingLong((Row row) -> row.all().count())
		.reversed()
		.thenComparing(Row::code);

	/**
	 * The rows.
	 *
	 * @param stretches names of the stretches
	 * @param open all open steps
	 * @param people what each person has claimed
	 * @param unclaimed what nobody has claimed
	 * @param roles what nobody has claimed, by role
	 */
	record Rows(List<String> stretches, Row open, List<Row> people, Row unclaimed, List<Row> roles) {
	}

	private record Maker(String path, List<Stretch> cut, List<String> labels) {

		Row row(String code, String name, List<Long> counts, String... query) {
			List<Figure> figures = new ArrayList<>();
			for (int i = 0; i < this.cut.size(); i++) {
				String key = this.cut.get(i).key();
				figures.add(new Figure(key, this.labels.get(i), counts.get(i),
						Address.of(this.path, Address.with(query, "left", key))));
			}
			return new Row(code, name, new Figure("all", name, counts.stream().mapToLong(Long::longValue).sum(),
					Address.of(this.path, query)), figures);
		}

	}

}
