package org.bihuan.organisation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.shared.Csv;
import org.bihuan.shared.UnitCode;

import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Sectors, documents, the district and its authorities, in every profile.
 */
@Component
@Order(0)
class ReferenceData implements StartData {

	private final JdbcTemplate jdbc;

	private final Sectors sectors;

	private final UnitStore units;

	private final DocumentRegister documents;

	private final District district;

	ReferenceData(JdbcTemplate jdbc, Sectors sectors, UnitStore units, DocumentRegister documents, District district) {
		this.jdbc = jdbc;
		this.sectors = sectors;
		this.units = units;
		this.documents = documents;
		this.district = district;
	}

	@Override
	public void load() {
		addSectors();
		Map<String, UnitView> fresh = new LinkedHashMap<>();
		fresh.put("", unit(this.district.code(), this.district.name(), UnitKind.DISTRICT));
		this.sectors.all()
			.forEach((sector) -> fresh.putIfAbsent(sector.authority(),
					unit(new UnitCode(sector.authority()), sector.regulator(), UnitKind.AUTHORITY)));
		this.units.addMissing(List.copyOf(fresh.values()));
		this.documents.addMissing(Csv.read(new ClassPathResource("data/documents.csv")));
	}

	private void addSectors() {
		Set<String> known = new HashSet<>(this.jdbc.queryForList("select code from org_sector", String.class));
		this.jdbc.batchUpdate(
				"insert into org_sector (code, name_zh, name_en, authority_code, any_unit) values (?, ?, ?, ?, ?)",
				this.sectors.all()
					.stream()
					.filter((sector) -> !known.contains(sector.code()))
					.map((sector) -> new Object[] { sector.code(), sector.nameZh(), sector.nameEn(), sector.authority(),
							sector.anyUnit() })
					.toList());
	}

	private UnitView unit(UnitCode code, String name, UnitKind kind) {
		return new UnitView(code, name, kind, List.of(), List.of(), null, null, this.district.code());
	}

}
