package org.bihuan.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.bihuan.bench.Sent.Setter;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hears what one thread sends to the database. A batch counts once, as it travels; a
 * thread that nobody listens to works on the pool's own connections.
 */
final class Meter extends DelegatingDataSource {

	private static final ThreadLocal<@Nullable List<Sent>> HEARD = new ThreadLocal<>();

	private Meter(DataSource pool) {
		super(pool);
	}

	static BeanPostProcessor onEveryPool() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource pool) ? new Meter(pool) : bean;
			}
		};
	}

	/**
	 * Listens to this thread.
	 * @param work what it does
	 * @return statements and commits, in order
	 */
	static List<Sent> during(Runnable work) {
		List<Sent> heard = new ArrayList<>();
		HEARD.set(heard);
		try {
			work.run();
		}
		finally {
			HEARD.remove();
		}
		return heard;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		List<Sent> heard = HEARD.get();
		return (heard != null) ? new Watch(heard, null).on(connection, Connection.class) : connection;
	}

	/**
	 * Watches one connection, or one statement of it.
	 *
	 * @param heard where statements are noted
	 * @param sql text of the statement; null for one without text of its own
	 * @param parameters what was set so far
	 */
	private record Watch(List<Sent> heard, @Nullable String sql, List<Setter> parameters) {

		Watch(List<Sent> heard, @Nullable String sql) {
			this(heard, sql, new ArrayList<>());
		}

		@SuppressWarnings("unchecked")
		<T> T on(T target, Class<?> type) {
			return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
					(proxy, method, arguments) -> answer(target, method, arguments));
		}

		private @Nullable Object answer(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
			String name = method.getName();
			long start = System.nanoTime();
			Object result = invoked(target, method, arguments);
			if (target instanceof Connection) {
				if (name.equals("commit")) {
					this.heard.add(new Sent(Sent.COMMIT, List.of(), System.nanoTime() - start));
				}
				return (result instanceof Statement)
						? new Watch(this.heard, text(arguments)).on(result, method.getReturnType()) : result;
			}
			if (name.startsWith("execute")) {
				this.heard.add(new Sent(Optional.ofNullable(this.sql).orElseGet(() -> text(arguments)), this.parameters,
						System.nanoTime() - start));
			}
			else if (name.equals("clearParameters")) {
				this.parameters.clear();
			}
			else if (name.startsWith("set") && arguments != null && arguments.length > 1) {
				this.parameters.add(new Setter(method, arguments.clone()));
			}
			return result;
		}

		private static @Nullable String text(Object @Nullable [] arguments) {
			return (arguments != null && arguments.length > 0 && arguments[0] instanceof String text) ? text : null;
		}

		private static @Nullable Object invoked(Object target, Method method, Object @Nullable [] arguments)
				throws Throwable {
			try {
				return method.invoke(target, arguments);
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		}

	}

}
