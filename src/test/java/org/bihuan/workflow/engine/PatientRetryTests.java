package org.bihuan.workflow.engine;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.stream.Stream;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A try is lost to a fault and never to a collision.
 */
class PatientRetryTests {

	static Stream<RuntimeException> collisions() {
		return Stream.of(new OptimisticLockingException("faster"),
				new ObjectOptimisticLockingFailureException("faster", null), new CannotAcquireLockException("faster"),
				new ProcessEngineException("deadlock", new SQLTransactionRollbackException()));
	}

	@ParameterizedTest
	@MethodSource("collisions")
	void aCollisionCostsNoTry(RuntimeException collision) {
		assertThat(new PatientRetry("1", collision).shouldDecrementRetriesFor(collision)).isFalse();
	}

	@Test
	void aFaultCostsOne() {
		RuntimeException fault = new ProcessEngineException("fault", new SQLException("no such table"));
		assertThat(new PatientRetry("1", fault).shouldDecrementRetriesFor(fault)).isTrue();
	}

}
