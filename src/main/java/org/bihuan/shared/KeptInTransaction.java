package org.bihuan.shared;

import java.util.function.Supplier;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the running transaction has found out and goes by until it ends. Where none runs,
 * nothing is kept.
 *
 * @param <T> what is kept, something that can be added to
 */
public final class KeptInTransaction<T> {

	private final Supplier<T> fresh;

	/**
	 * Keeps nothing yet.
	 * @param fresh what a transaction starts with
	 */
	public KeptInTransaction(Supplier<T> fresh) {
		this.fresh = fresh;
	}

	/**
	 * What is kept.
	 * @return that of the running transaction, or a fresh one for this call alone
	 */
	@SuppressWarnings("unchecked")
	public T get() {
		if (!TransactionSynchronizationManager.isActualTransactionActive()
				|| !TransactionSynchronizationManager.isSynchronizationActive()) {
			return this.fresh.get();
		}
		Bound<T> bound = (Bound<T>) TransactionSynchronizationManager.getResource(this);
		if (bound == null) {
			bound = new Bound<>(this, this.fresh.get());
			TransactionSynchronizationManager.bindResource(this, bound);
			TransactionSynchronizationManager.registerSynchronization(bound);
		}
		return bound.value();
	}

	/**
	 * What one transaction keeps; put aside while another one runs within it.
	 *
	 * @param <T> what is kept
	 * @param key under which it is bound
	 * @param value what is kept
	 */
	private record Bound<T>(Object key, T value) implements TransactionSynchronization {

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResource(this.key);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(this.key, this);
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(this.key);
		}

	}

}
