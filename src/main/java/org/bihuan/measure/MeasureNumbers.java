package org.bihuan.measure;

import java.util.Collection;
import java.util.Map;

/**
 * Numbers of the letters by which measures were carried out; a room that issues letters
 * for measures provides one.
 */
public interface MeasureNumbers {

	/**
	 * Numbers as printed.
	 * @param measures identifiers of measures
	 * @return number by measure; a measure without an issued letter is not in it
	 */
	Map<Long, String> of(Collection<Long> measures);

}
