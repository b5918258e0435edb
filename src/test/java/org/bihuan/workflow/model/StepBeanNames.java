package org.bihuan.workflow.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.stereotype.Component;

/**
 * Names of the step beans as the compiled program declares them, without starting it.
 */
final class StepBeanNames {

	private static final Set<String> KINDS = Set.of(JavaDelegate.class.getName(), ExecutionListener.class.getName());

	private StepBeanNames() {
	}

	static Set<String> find() throws IOException {
		Resource[] classes = new PathMatchingResourcePatternResolver().getResources("classpath*:org/bihuan/**/*.class");
		return Stream.of(classes)
			.map(StepBeanNames::metadata)
			.flatMap((type) -> Stream.concat(component(type), methods(type)))
			.collect(Collectors.toSet());
	}

	private static AnnotationMetadata metadata(Resource resource) {
		try {
			return new CachingMetadataReaderFactory().getMetadataReader(resource).getAnnotationMetadata();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> component(AnnotationMetadata type) {
		Map<String, Object> component = type.getAnnotationAttributes(Component.class.getName());
		boolean isStep = Stream.of(type.getInterfaceNames()).anyMatch(KINDS::contains);
		return (isStep && component != null) ? Stream.of((String) component.get("value")) : Stream.empty();
	}

	private static Stream<String> methods(AnnotationMetadata type) {
		return type.getAnnotatedMethods(Bean.class.getName())
			.stream()
			.filter((method) -> KINDS.contains(method.getReturnTypeName()))
			.map((method) -> method.getMethodName());
	}

}
