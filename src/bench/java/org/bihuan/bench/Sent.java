package org.bihuan.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.util.List;

/**
 * A statement as it went to the database.
 *
 * @param sql its text
 * @param parameters calls that set its parameters
 * @param nanos how long the answer took
 */
record Sent(String sql, List<Setter> parameters, long nanos) {

	static final String COMMIT = "commit";

	Sent {
		sql = sql.strip();
		parameters = List.copyOf(parameters);
	}

	boolean isCommit() {
		return this.sql.equals(COMMIT);
	}

	double millis() {
		return this.nanos / 1e6;
	}

	void fill(PreparedStatement statement) {
		this.parameters.forEach((parameter) -> parameter.on(statement));
	}

	/**
	 * A parameter that was set.
	 *
	 * @param method how
	 * @param arguments place and value
	 */
	record Setter(Method method, Object[] arguments) {

		void on(PreparedStatement statement) {
			try {
				this.method.invoke(statement, this.arguments);
			}
			catch (IllegalAccessException | InvocationTargetException ex) {
				throw new IllegalStateException(this.method + " failed", ex);
			}
		}

	}

}
