package org.bihuan.measure;

import java.util.List;

/**
 * The measures that there are.
 */
public interface MeasureKinds {

	/**
	 * All measures in the order of their file.
	 * @return the measures
	 */
	List<MeasureKind> all();

	/**
	 * A measure.
	 * @param code its code
	 * @return the measure
	 * @throws org.bihuan.shared.Refusal.NotFound if there is no such measure
	 */
	MeasureKind of(String code);

}
