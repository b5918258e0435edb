package org.bihuan.program;

import java.util.concurrent.atomic.AtomicReference;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * The last fault that a program in this JVM has logged: a failed call shows its cause
 * where only the failure is printed.
 */
final class LoggedFault extends AppenderBase<ILoggingEvent> {

	private static final String NAME = "last fault";

	private static final AtomicReference<String> LAST = new AtomicReference<>("");

	private static final int LENGTH = 3_000;

	private LoggedFault() {
	}

	/** Listens, if nobody does yet. */
	static void listen() {
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		if (root.getAppender(NAME) == null) {
			LoggedFault appender = new LoggedFault();
			appender.setName(NAME);
			appender.setContext(context);
			appender.start();
			root.addAppender(appender);
		}
	}

	/**
	 * The last fault.
	 * @return its message and the head of its trace, or empty if there was none
	 */
	static String last() {
		return LAST.get();
	}

	@Override
	protected void append(ILoggingEvent event) {
		if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
			String fault = event.getFormattedMessage() + "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
			LAST.set(fault.substring(0, Math.min(fault.length(), LENGTH)));
		}
	}

}
