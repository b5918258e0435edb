package org.bihuan.hazard;

import org.jspecify.annotations.Nullable;

/**
 * A question that decides whether a hazard is MAJOR.
 *
 * @param code its code
 * @param sector sector whose units it concerns
 * @param article place in the document
 * @param riskTag risk tag of the units it concerns; null for all of the sector
 * @param wording the question's subject, in Chinese
 * @param document the document
 */
public record Criterion(String code, String sector, String article, @Nullable String riskTag, String wording,
		String document) {
}
