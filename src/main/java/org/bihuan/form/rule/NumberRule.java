package org.bihuan.form.rule;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A decimal number. Answers a {@link BigDecimal}, or a string where the form keeps
 * numbers as strings.
 *
 * @param min least value, or null
 * @param max greatest value, or null
 * @param decimalDigits greatest number of digits after the point, or null
 * @param asText whether the form sends and keeps numbers as strings
 */
public record NumberRule(@Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable Integer decimalDigits,
		boolean asText) implements ValueRule {

	/** As much as a browser computes with exactly; also keeps out giant exponents. */
	private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");

	private static final int LONGEST = 400;

	@Override
	public @Nullable Object clean(Object value, Surroundings surroundings) throws Misfit {
		if ("".equals(value)) {
			return null;
		}
		BigDecimal number = number(value);
		if (this.min != null && number.compareTo(this.min) < 0) {
			throw new Misfit("form.min", this.min.toPlainString());
		}
		if (this.max != null && number.compareTo(this.max) > 0) {
			throw new Misfit("form.max", this.max.toPlainString());
		}
		if (this.decimalDigits != null && number.stripTrailingZeros().scale() > this.decimalDigits) {
			throw new Misfit("form.decimalDigits", this.decimalDigits);
		}
		return this.asText ? value.toString() : number;
	}

	private BigDecimal number(Object value) throws Misfit {
		boolean readable = value instanceof Number || (this.asText && value instanceof String);
		String text = readable ? plain(value) : "";
		if (!PLAIN.matcher(text).matches()) {
			throw new Misfit("form.number");
		}
		return new BigDecimal(text);
	}

	private static String plain(Object value) {
		if (value instanceof BigDecimal decimal && Math.abs((long) decimal.scale()) > LONGEST) {
			return "";
		}
		boolean finite = Double.isFinite((value instanceof Number number) ? number.doubleValue() : 0);
		return (finite && value instanceof Number) ? new BigDecimal(value.toString()).toPlainString()
				: value.toString();
	}

}
