package org.bihuan.journey;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives a walk its visitors.
 */
class Reception implements ParameterResolver {

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
