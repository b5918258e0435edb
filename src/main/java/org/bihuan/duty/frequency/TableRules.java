package org.bihuan.duty.frequency;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.bihuan.duty.DutyRules;
import org.bihuan.duty.OwedDuty;
import org.bihuan.duty.Patience;
import org.bihuan.duty.Traits;
import org.bihuan.organisation.Documents;
import org.bihuan.organisation.RiskTagNames;
import org.bihuan.organisation.SectorNames;

import org.springframework.stereotype.Service;

/**
 * Rules of duties by the tables, each with the documents that are active.
 */
@Service
class TableRules implements DutyRules {

	private final FrequencyTables tables;

	private final Documents documents;

	private final SectorNames sectors;

	private final RiskTagNames tags;

	TableRules(FrequencyTables tables, Documents documents, SectorNames sectors, RiskTagNames tags) {
		this.tables = tables;
		this.documents = documents;
		this.sectors = sectors;
		this.tags = tags;
	}

	@Override
	public List<OwedDuty> owed(List<String> sectors, List<String> riskTags) {
		return owedBy(Debtor.ENTERPRISE, new Traits(sectors, riskTags));
	}

	@Override
	public Map<Traits, List<OwedDuty>> owed(Collection<Traits> all) {
		return owedBy(Debtor.ENTERPRISE, all);
	}

	@Override
	public List<OwedDuty> owedByAuthority(String sector) {
		return owedBy(Debtor.AUTHORITY, new Traits(List.of(sector), codes(this.tags.all(Locale.ROOT))));
	}

	@Override
	public List<OwedDuty> owedByTown() {
		return owedBy(Debtor.TOWN, new Traits(codes(this.sectors.all(Locale.ROOT)), codes(this.tags.all(Locale.ROOT))));
	}

	@Override
	public Patience patience() {
		return this.tables.patience();
	}

	private List<OwedDuty> owedBy(Debtor who, Traits traits) {
		return Objects.requireNonNull(owedBy(who, List.of(traits)).get(traits));
	}

	private Map<Traits, List<OwedDuty>> owedBy(Debtor who, Collection<Traits> all) {
		Bases bases = new Bases(this.documents.active());
		Map<Traits, List<OwedDuty>> owed = new LinkedHashMap<>();
		this.tables.of(all)
			.forEach((traits, ruled) -> owed.put(traits,
					ruled.stream().filter((one) -> one.who() == who).map((one) -> owed(one, bases)).toList()));
		return owed;
	}

	private static OwedDuty owed(Ruled ruled, Bases bases) {
		boolean mustSign = ruled.rules().rows().anyMatch((row) -> Boolean.TRUE.equals(row.outputs().get("mustSign")));
		String outputs = ruled.rules()
			.rows()
			.map((row) -> Ruled.text(row, "outputs"))
			.filter((text) -> !text.isEmpty())
			.distinct()
			.collect(Collectors.joining(","));
		return new OwedDuty(ruled.kind(), ruled.duty(), ruled.scope(), ruled.frequency(), ruled.dueRule(), ruled.post(),
				mustSign, outputs, ruled.rules().rows().flatMap(bases::of).toList());
	}

	private static List<String> codes(Map<String, String> names) {
		return List.copyOf(names.keySet());
	}

}
