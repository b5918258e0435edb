package org.bihuan.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.bihuan.organisation.Person;
import org.bihuan.organisation.RiskTagNames;
import org.bihuan.organisation.SectorNames;
import org.bihuan.organisation.UnitDesk;
import org.bihuan.organisation.UnitDraft;
import org.bihuan.organisation.UnitLedger;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.UnitCode;
import org.bihuan.sheet.SheetColumn;
import org.bihuan.sheet.SheetRow;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tables of enterprises.
 */
@Component
class UnitRows implements RowKind {

	static final List<String> COLUMNS = List.of("code", "name", "sectors", "riskTags", "leadAuthority", "town");

	private final List<SheetColumn> columns;

	private final UnitLedger units;

	private final UnitDesk desk;

	private final SectorNames sectors;

	private final RiskTagNames tags;

	private final TransactionTemplate transaction;

	UnitRows(Headings headings, UnitLedger units, UnitDesk desk, SectorNames sectors, RiskTagNames tags, PlatformTransactionManager transactions) {
		this.columns = COLUMNS.stream()
			.map((key) -> headings.column(key, !key.equals("riskTags") && !key.equals("leadAuthority")))
			.toList();
		this.units = units;
		this.desk = desk;
		this.sectors = sectors;
		this.tags = tags;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public String name() {
		return "units";
	}

	@Override
	public String work() {
		return "unit";
	}

	@Override
	public List<SheetColumn> columns() {
		return this.columns;
	}

	@Override
	public Set<String> roles() {
		return Set.of("admin");
	}

	@Override
	public RowWork begin(Person person, String file) {
		UnitNames names = UnitNames.of(this.sectors, this.tags, this.desk);
		Map<String, Long> seen = new HashMap<>();
		return new RowWork() {

			@Override
			public List<List<FieldProblem>> check(List<SheetRow> rows) {
				List<List<FieldProblem>> found = UnitRows.this.units
					.check(rows.stream().map((row) -> draft(row, names)).toList());
				List<List<FieldProblem>> all = new ArrayList<>();
				for (int i = 0; i < rows.size(); i++) {
					List<FieldProblem> problems = new ArrayList<>(found.get(i));
					twice(rows.get(i), seen).ifPresent(problems::add);
					all.add(problems);
				}
				return all;
			}

			@Override
			public long write(List<SheetRow> rows, BiConsumer<SheetRow, List<FieldProblem>> refused) {
				List<List<FieldProblem>> problems = check(rows);
				List<UnitDraft> drafts = new ArrayList<>();
				for (int i = 0; i < rows.size(); i++) {
					if (problems.get(i).isEmpty()) {
						drafts.add(draft(rows.get(i), names));
					}
					else {
						refused.accept(rows.get(i), problems.get(i));
					}
				}
				UnitRows.this.transaction
					.executeWithoutResult((status) -> UnitRows.this.units.upsert(drafts, person.login()));
				return drafts.size();
			}

		};
	}

	private static Optional<FieldProblem> twice(SheetRow row, Map<String, Long> seen) {
		Long first = seen.putIfAbsent(row.get("code"), row.number());
		return (first == null || first == row.number()) ? Optional.empty()
				: Optional.of(new FieldProblem("code", "intake.twice", first));
	}

	private static UnitDraft draft(SheetRow row, UnitNames names) {
		String authority = names.authorities().code(row.get("leadAuthority"));
		String town = names.towns().code(row.get("town"));
		return new UnitDraft(new UnitCode(row.get("code")), row.get("name"), names.sectors().codes(row.get("sectors")),
				names.tags().codes(row.get("riskTags")), authority.isEmpty() ? null : new UnitCode(authority),
				town.isEmpty() ? null : new UnitCode(town));
	}

}
