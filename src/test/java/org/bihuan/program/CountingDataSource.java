package org.bihuan.program;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements that requests send to the database; what timers do in the
 * background is not counted.
 */
final class CountingDataSource extends DelegatingDataSource {

	private final AtomicInteger executed = new AtomicInteger();

	private CountingDataSource(DataSource pool) {
		super(pool);
	}

	static BeanPostProcessor everyPool() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource pool) ? new CountingDataSource(pool) : bean;
			}
		};
	}

	/**
	 * Statements sent since the last call.
	 */
	int counted() {
		return this.executed.getAndSet(0);
	}

	@Override
	public Connection getConnection() throws SQLException {
		return watched(super.getConnection(), Connection.class);
	}

	@SuppressWarnings("unchecked")
	private <T> T watched(T target, Class<?> type) {
		return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> answer(target, method, arguments));
	}

	private @Nullable Object answer(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
		if (target instanceof Statement && method.getName().startsWith("execute")
				&& Thread.currentThread().getName().contains("-exec-")) {
			this.executed.incrementAndGet();
		}
		try {
			Object result = method.invoke(target, arguments);
			return (target instanceof Connection && result instanceof Statement)
					? watched(result, method.getReturnType()) : result;
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
