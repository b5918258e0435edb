package org.bihuan.measure.register;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.measure.MeasureKind;
import org.bihuan.measure.MeasureKinds;
import org.bihuan.shared.Csv;
import org.bihuan.shared.Refusal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The measures of the file that is shipped.
 */
@Component
class ShippedMeasureKinds implements MeasureKinds {

	private final List<MeasureKind> kinds;

	private final Map<String, MeasureKind> byCode;

	ShippedMeasureKinds(@Value("classpath:data/measures.csv") Resource file) {
		this.kinds = Csv.read(file).stream().map(ShippedMeasureKinds::kind).toList();
		this.byCode = this.kinds.stream().collect(Collectors.toMap(MeasureKind::code, Function.identity()));
	}

	private static MeasureKind kind(Map<String, String> row) {
		String letter = row.get("letter_kind");
		return new MeasureKind(row.getOrDefault("measure", ""), row.getOrDefault("process", ""),
				StringUtils.hasText(letter) ? letter : null);
	}

	@Override
	public List<MeasureKind> all() {
		return this.kinds;
	}

	@Override
	public MeasureKind of(String code) {
		MeasureKind kind = this.byCode.get(code);
		if (kind == null) {
			throw new Refusal.NotFound("measure.unknown", code);
		}
		return kind;
	}

}
