package org.bihuan.riskpoint;

import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks up what was scanned.
 */
@Component
class Scans {

	static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{22}");

	private final CodeTable codes;

	private final PointTable points;

	Scans(CodeTable codes, PointTable points) {
		this.codes = codes;
		this.points = points;
	}

	@Transactional(readOnly = true)
	public Scan of(String code) {
		Optional<PointCode> found = CODE.matcher(code).matches() ? this.codes.find(code) : Optional.empty();
		if (found.isEmpty()) {
			return new Scan(null, null, null);
		}
		RiskPoint point = this.points.find(found.get().point()).orElseThrow();
		if (!point.active()) {
			return new Scan(point, "withdrawn", point.withdrawnAt());
		}
		return new Scan(point, (found.get().replacedAt() != null) ? "replaced" : null, found.get().replacedAt());
	}

	@Transactional(readOnly = true)
	public String current(RiskPoint point) {
		return this.codes.current(point.id());
	}

}
