package org.bihuan.journey;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives a walk its visitors, and says what the last of them saw should it fail.
 */
class Reception implements ParameterResolver, BeforeEachCallback, TestExecutionExceptionHandler {

	@Override
	public void beforeEach(ExtensionContext walk) {
		LastSeen.forget();
	}

	@Override
	public void handleTestExecutionException(ExtensionContext walk, Throwable failure) {
		throw new AssertionError("%s%nlast seen: %s".formatted(failure.getMessage(), LastSeen.pages()), failure);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext walk) {
		return parameter.getParameter().getType() == Visitors.class;
	}

	@Override
	public Visitors resolveParameter(ParameterContext parameter, ExtensionContext walk) {
		return new Visitors(SpringExtension.getApplicationContext(walk)
			.getEnvironment()
			.getRequiredProperty("local.server.port", Integer.class));
	}

}
