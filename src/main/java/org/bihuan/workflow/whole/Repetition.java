package org.bihuan.workflow.whole;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does an act again if it has met another one. What it had written is rolled back then,
 * and all checks are made again: who finds the task done meanwhile hears by whom.
 */
final class Repetition implements MethodInterceptor {

	private static final Logger log = LoggerFactory.getLogger(Repetition.class);

	private static final int MOST = 3;

	private static final Duration PAUSE = Duration.ofMillis(30);

	@Override
	public @Nullable Object invoke(MethodInvocation act) throws Throwable {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return act.proceed();
		}
		for (int time = 1; time < MOST; time++) {
			try {
				return once(act);
			}
			catch (RuntimeException ex) {
				if (!Collision.is(ex)) {
					throw ex;
				}
				log.info("{} has met another act and begins again: {}", act.getMethod().getName(), ex.getMessage());
				LockSupport.parkNanos(time * PAUSE.toNanos());
			}
		}
		return lastly(act);
	}

	private static @Nullable Object once(MethodInvocation act) throws Throwable {
		return ((ProxyMethodInvocation) act).invocableClone().proceed();
	}

	private static @Nullable Object lastly(MethodInvocation act) throws Throwable {
		try {
			return once(act);
		}
		catch (ConcurrencyFailureException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw Collision.is(ex) ? new OptimisticLockingFailureException(String.valueOf(ex.getMessage()), ex) : ex;
		}
	}

}
