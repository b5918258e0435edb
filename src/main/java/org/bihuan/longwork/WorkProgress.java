package org.bihuan.longwork;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.bihuan.shared.FieldProblem;

/**
 * Where work tells how far it is.
 */
public interface WorkProgress {

	/**
	 * How much there is to do.
	 * @param total number of rows
	 */
	void total(long total);

	/**
	 * How much is done.
	 * @param done number of rows
	 */
	void done(long done);

	/**
	 * Something is wrong with a row. All rows are counted, the first problems kept.
	 * @param row number of the row
	 * @param problems what is wrong with it, by column
	 */
	void bad(long row, List<FieldProblem> problems);

	/**
	 * How many rows were bad by now.
	 * @return the count of rows
	 */
	long badRows();

	/**
	 * Says in one sentence what came of it.
	 * @param messageKey key of the sentence
	 * @param arguments what it names
	 */
	void say(String messageKey, Object... arguments);

	/**
	 * Where the result is written; kept once the work is done.
	 * @param fileName name under which its owner saves it
	 * @param mediaType its type
	 * @return a stream that refuses more bytes than may be kept
	 * @throws IOException if nothing can be written
	 */
	OutputStream result(String fileName, String mediaType) throws IOException;

}
