package org.bihuan.measure.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.bihuan.measure.MeasureState;
import org.bihuan.measure.Measures.MeasureFilter;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A filter as it stands in an address; empty means any.
 *
 * @param state state
 * @param measure code of the measure
 * @param caseNumber the case
 * @param unit code of the addressee
 */
record MeasureQuery(String state, String measure, String caseNumber, String unit) {

	private static final int LONGEST = 64;

	static MeasureQuery of(@Nullable String state, @Nullable String measure, @Nullable String caseNumber,
			@Nullable String unit) {
		return new MeasureQuery(plain(state), plain(measure), plain(caseNumber), plain(unit));
	}

	private static String plain(@Nullable String value) {
		String plain = (value != null) ? value.strip() : "";
		if (plain.length() > LONGEST) {
			throw new Refusal.Unreadable("measure.query");
		}
		return plain;
	}

	MeasureFilter filter(@Nullable String cursor, int limit) {
		return new MeasureFilter(state(this.state), some(this.measure),
				this.caseNumber.isEmpty() ? null : new CaseNumber(this.caseNumber), some(this.unit), cursor, limit);
	}

	private static @Nullable MeasureState state(String state) {
		if (state.isEmpty()) {
			return null;
		}
		return Arrays.stream(MeasureState.values())
			.filter((one) -> one.name().equals(state))
			.findFirst()
			.orElseThrow(() -> new Refusal.Unreadable("measure.state", state));
	}

	private static @Nullable String some(String value) {
		return value.isEmpty() ? null : value;
	}

	/**
	 * The filter as part of an address.
	 * @return for example {@code state=RUNNING&unit=E-0001}
	 */
	public String text() {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("state", this.state);
		values.put("measure", this.measure);
		values.put("case", this.caseNumber);
		values.put("unit", this.unit);
		return values.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().isEmpty())
			.map((entry) -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
