package org.bihuan;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.EntityManager;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of the house that compiled code can tell.
 */
@AnalyzeClasses(packagesOf = Application.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final String SEAM = "org\\.bihuan\\.\\w+\\..*?(Camunda\\w+Process|\\w+Steps)(\\$.*)?";

	private static final String FROM_THE_NODE = "java\\.time\\.(Clock\\.system\\w*|ZoneId\\.systemDefault)"
			+ "|java\\.util\\.(Calendar\\.getInstance|TimeZone\\.getDefault)|java\\.lang\\.System\\.currentTimeMillis";

	private static final DescribedPredicate<JavaClass> CONTROLLERS = DescribedPredicate.describe("controllers",
			(type) -> type.isMetaAnnotatedWith(Controller.class));

	@ArchTest
	static final ArchRule onlyWorkflowAndTheSeamsKnowTheEngine = noClasses().that()
		.resideOutsideOfPackage("org.bihuan.workflow..")
		.and()
		.haveNameNotMatching(SEAM)
		.should()
		.dependOnClassesThat(resideInAPackage("org.camunda.."));

	@ArchTest
	static final ArchRule onlyOnePlaceCompletesSteps = noClasses().that()
		.resideOutsideOfPackage("org.bihuan.workflow.step")
		.should()
		.callMethodWhere(calls(TaskService.class, "complete.*|resolveTask|handleBpmn.*"));

	@ArchTest
	static final ArchRule theEngineAssignsNobody = noClasses().that()
		.doNotHaveFullyQualifiedName("org.bihuan.workflow.step.MovedSteps")
		.should()
		.callMethodWhere(calls(TaskService.class,
				"claim|setAssignee|setOwner|delegateTask|addCandidate.*|deleteCandidate.*|add.*IdentityLink"));

	@ArchTest
	static final ArchRule onlyWorkflowAsksForTasks = noClasses().that()
		.resideOutsideOfPackage("org.bihuan.workflow..")
		.should()
		.dependOnClassesThat(assignableTo(TaskQuery.class));

	@ArchTest
	static final ArchRule noQueryTakesAnExpression = noClasses().should()
		.callMethodWhere(calls(Query.class, ".*Expression"));

	@ArchTest
	static final ArchRule variablesArePlain = noClasses().should()
		.dependOnClassesThat(assignableTo(SerializableValue.class).or(assignableTo(FileValue.class))
			.or(resideInAPackage("..variable.value.builder..")));

	@ArchTest
	static final ArchRule controllersStayOffEngineAndTables = noClasses().that(CONTROLLERS)
		.should()
		.dependOnClassesThat(resideInAPackage("org.camunda..").or(assignableTo(JdbcClient.class))
			.or(assignableTo(JdbcOperations.class))
			.or(assignableTo(EntityManager.class))
			.or(assignableTo(Repository.class)));

	@ArchTest
	static final ArchRule controllersArePackagePrivate = classes().that(CONTROLLERS).should().bePackagePrivate();

	@ArchTest
	static final ArchRule repositoriesArePackagePrivate = classes().that()
		.areAssignableTo(Repository.class)
		.should()
		.bePackagePrivate();

	/** But for the fence, which asks whether the node's time is right. */
	@ArchTest
	static final ArchRule timeComesFromTheOneClock = noClasses().that()
		.doNotHaveFullyQualifiedName("org.bihuan.workflow.fence.ClockFence")
		.should()
		.callMethodWhere(DescribedPredicate.describe("time or zone of the node", ArchitectureTests::asksTheNode))
		.orShould()
		.callConstructor(Date.class);

	@ArchTest
	static final ArchRule onlyTheStartSetsTheZone = noClasses().that()
		.doNotHaveFullyQualifiedName(ShanghaiTime.class.getName())
		.should()
		.callMethod(TimeZone.class, "setDefault", TimeZone.class);

	/** Two components of one name keep the program from starting. */
	@ArchTest
	static void componentsHaveNamesOfTheirOwn(JavaClasses all) {
		Map<String, List<JavaClass>> byName = all.stream()
			.filter((type) -> type.isMetaAnnotatedWith(Component.class))
			.collect(Collectors.groupingBy(ArchitectureTests::beanName));
		assertThat(byName.values()).allSatisfy((types) -> assertThat(types).hasSize(1));
	}

	private static String beanName(JavaClass type) {
		String given = type.tryGetAnnotationOfType(Component.class).map(Component::value).orElse("");
		return given.isEmpty() ? type.getSimpleName() : given;
	}

	@ArchTest
	static final ArchRule beansAreGivenToConstructors = noFields().should()
		.beAnnotatedWith(Autowired.class)
		.orShould()
		.beAnnotatedWith(Value.class)
		.orShould()
		.beAnnotatedWith("jakarta.persistence.PersistenceContext")
		.orShould()
		.beAnnotatedWith("jakarta.annotation.Resource")
		.orShould()
		.beAnnotatedWith("jakarta.inject.Inject");

	@ArchTest
	static final ArchRule namesSayWhatATypeIs = noClasses().should()
		.haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dto|VO)");

	private static DescribedPredicate<JavaCall<?>> calls(Class<?> type, String methods) {
		return DescribedPredicate.describe(type.getSimpleName() + " with " + methods,
				(call) -> call.getTargetOwner().isAssignableTo(type) && call.getName().matches(methods));
	}

	private static boolean asksTheNode(JavaCall<?> call) {
		String method = call.getTargetOwner().getName() + "." + call.getName();
		boolean now = call.getTargetOwner().getPackageName().startsWith("java.time") && call.getName().equals("now");
		return method.matches(FROM_THE_NODE)
				|| (now && call.getTarget().getRawParameterTypes().stream().noneMatch(ArchitectureTests::isClock));
	}

	private static boolean isClock(JavaClass type) {
		return type.isEquivalentTo(java.time.Clock.class);
	}

}
