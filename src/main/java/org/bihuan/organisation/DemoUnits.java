package org.bihuan.organisation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bihuan.shared.Csv;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Invented units of the demo and the documents that bind them.
 */
@Component
@Profile("demo")
@Order(1)
class DemoUnits implements StartData {

	private final Sectors sectors;

	private final UnitStore units;

	private final DocumentRegister documents;

	private final District district;

	DemoUnits(Sectors sectors, UnitStore units, DocumentRegister documents, District district) {
		this.sectors = sectors;
		this.units = units;
		this.documents = documents;
		this.district = district;
	}

	@Override
	public void load() {
		this.units.addMissing(all());
		this.documents.activateMissing(this.district.code().value(),
				Csv.read(new ClassPathResource("demo/document-activations.csv")));
	}

	List<UnitView> all() {
		return Stream.of("demo/units.csv", "demo/ledger.csv")
			.flatMap((file) -> Csv.read(new ClassPathResource(file)).stream())
			.map(this::unit)
			.toList();
	}

	private UnitView unit(Map<String, String> row) {
		List<String> own = words(row.get("sectors"));
		return new UnitView(new UnitCode(row.get("code")), row.get("name"), UnitKind.valueOf(row.get("kind")), own,
				words(row.get("risk_tags")), own.isEmpty() ? null : authority(own.get(0)),
				words(row.get("town")).stream().findFirst().map(UnitCode::new).orElse(null), this.district.code());
	}

	private @Nullable UnitCode authority(String sector) {
		Sector found = this.sectors.find(sector);
		return (found != null) ? new UnitCode(found.authority()) : null;
	}

	private static List<String> words(String text) {
		return text.isEmpty() ? List.of() : List.of(text.split(" "));
	}

}
