package org.bihuan.workflow.engine;

import java.util.Map;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;

import org.springframework.context.ApplicationContext;

/**
 * The second wall behind the rules of models: whatever came into the engine's tables, and
 * however it came there, an expression is a name, perhaps denied, and no call.
 */
class PlainExpressions extends SpringExpressionManager {

	private static final Pattern PLAIN = Pattern.compile("[^$#{}]*(\\$\\{!?[A-Za-z_]\\w*}[^$#{}]*)?");

	PlainExpressions(ApplicationContext context, Map<Object, Object> beans) {
		super(context, beans);
	}

	@Override
	public Expression createExpression(String text) {
		if (!PLAIN.matcher(text).matches()) {
			throw new ProcessEngineException("No expression that the engine evaluates here: " + text);
		}
		return super.createExpression(text);
	}

}
