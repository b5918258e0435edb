package org.bihuan.organisation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.bihuan.shared.Csv;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The sectors, which come with the program and change with it alone.
 */
@Component
class Sectors implements SectorNames {

	private final Map<String, Sector> byCode = new LinkedHashMap<>();

	Sectors() {
		for (Map<String, String> row : Csv.read(new ClassPathResource("data/sectors.csv"))) {
			this.byCode.put(row.get("code"), new Sector(row.get("code"), row.get("name_zh"), row.get("name_en"),
					row.get("authority_code"), row.get("regulator_zh"), "yes".equals(row.get("any_unit"))));
		}
	}

	Collection<Sector> all() {
		return this.byCode.values();
	}

	@Override
	public Map<String, String> all(Locale locale) {
		boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
		Map<String, String> names = new LinkedHashMap<>();
		this.byCode.forEach((code, sector) -> names.put(code, english ? sector.nameEn() : sector.nameZh()));
		return names;
	}

	@Nullable Sector find(String code) {
		return this.byCode.get(code);
	}

}
