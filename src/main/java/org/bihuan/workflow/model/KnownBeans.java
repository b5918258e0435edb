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

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What the running program offers to models; asked only when a model is checked, because
 * the engine starts before its step beans.
 */
class KnownBeans implements Known {

	private final ListableBeanFactory beans;

	private final ObjectProvider<Forms> forms;

	KnownBeans(ListableBeanFactory beans, ObjectProvider<Forms> forms) {
		this.beans = beans;
		this.forms = forms;
	}

	@Override
	public Set<String> stepBeans() {
		return Stream.of(JavaDelegate.class, ExecutionListener.class)
			.flatMap((type) -> Stream.of(this.beans.getBeanNamesForType(type, true, false)))
			.collect(Collectors.toSet());
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
