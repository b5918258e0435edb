package org.bihuan.workflow.model;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.form.Form;
import org.bihuan.form.Forms;
import org.bihuan.organisation.Role;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What the running program offers to models; asked only when a model is checked, because
 * the engine starts before its step beans.
 */
class KnownBeans implements Known {

	private static final Set<Class<?>> STEPS = Set.of(JavaDelegate.class, ExecutionListener.class);

	private final BeanFactory beans;

	private final ObjectProvider<Forms> forms;

	KnownBeans(BeanFactory beans, ObjectProvider<Forms> forms) {
		this.beans = beans;
		this.forms = forms;
	}

	/**
	 * Asks for one name: a search among all beans for each step would keep a start
	 * waiting.
	 */
	@Override
	public boolean isStepBean(String name) {
		Class<?> type = isBean(name) ? this.beans.getType(name, false) : null;
		return type != null && STEPS.stream().anyMatch((step) -> step.isAssignableFrom(type));
	}

	@Override
	public boolean isBean(String name) {
		return this.beans.containsBean(name);
	}

	@Override
	public Set<String> roles() {
		return Stream.of(Role.values()).map(Role::code).collect(Collectors.toSet());
	}

	@Override
	public Form read(String json) {
		return this.forms.getObject().parse(json);
	}

	@Override
	public Optional<Form> form(String key) {
		return this.forms.stream().flatMap((all) -> all.find(key).stream()).findFirst();
	}

}
