package org.bihuan.kept;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a room knows of the rows that it sums up.
 *
 * @param <I> their key
 * @param <R> what the sums count of them; equal if nothing has to be written
 */
public interface KeptRows<I, R> {

	/**
	 * Rows as the ledger has them now.
	 * @param ids their keys
	 * @return those that count, by key
	 */
	Map<I, R> ledger(Collection<I> ids);

	/**
	 * Rows as the sums have seen them.
	 * @param ids their keys
	 * @return those that have been seen, by key
	 */
	Map<I, R> copy(Collection<I> ids);

	/**
	 * A row of the copy.
	 * @param row what was seen
	 * @return values of {@link KeptTables#columns()}
	 */
	Object[] values(R row);

	/**
	 * The sums to which a row belongs.
	 * @param row what was seen
	 * @return for each of them values of {@link KeptTables#alike()}
	 */
	List<List<Object>> sums(R row);

}
