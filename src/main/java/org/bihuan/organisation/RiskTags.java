package org.bihuan.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.bihuan.shared.Csv;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The risk tags that criteria and tables of decision ask for; they come with the program.
 */
@Component
class RiskTags implements RiskTagNames {

	private final List<Map<String, String>> rows = Csv.read(new ClassPathResource("data/risk-tags.csv"));

	@Override
	public Map<String, String> all(Locale locale) {
		boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
		Map<String, String> names = new LinkedHashMap<>();
		this.rows.forEach((row) -> names.put(row.get("code"), row.get(english ? "name_en" : "name_zh")));
		return names;
	}

	Set<String> codes() {
		return all(Locale.ENGLISH).keySet();
	}

}
