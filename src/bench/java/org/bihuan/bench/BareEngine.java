package org.bihuan.bench;

import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * The engine alone: the same database, tables, models, clocks and settings as the
 * product's, and beans that only answer what the models need. It evaluates no decision
 * table and writes nothing of ours.
 */
final class BareEngine implements AutoCloseable {

	static final String GROUP = "inspector@bare";

	private final ProcessEngine engine;

	private final Map<String, String> clocks = new ConcurrentHashMap<>();

	BareEngine(Program program) {
		SpringProcessEngineConfiguration settings = new SpringProcessEngineConfiguration();
		settings.setProcessEngineName("bare");
		settings.setDataSource(program.database());
		settings.setTransactionManager(new DataSourceTransactionManager(program.database()));
		settings.setDatabaseSchemaUpdate("false");
		settings.setHistory(program.engineConfiguration().getHistory());
		settings.setIdGenerator(new StrongUuidGenerator());
		settings.setJobExecutorActivate(false);
		settings.setMetricsEnabled(false);
		settings.setTaskMetricsEnabled(false);
		settings.setCmmnEnabled(false);
		settings.setEnsureJobDueDateNotNull(true);
		settings.setBeans(beans());
		this.engine = settings.buildProcessEngine();
	}

	ProcessEngine engine() {
		return this.engine;
	}

	private Map<Object, Object> beans() {
		Map<Object, Object> beans = new Beans();
		beans.put("address", (Supplier<Object>) Addressed::new);
		beans.put("decide", (Supplier<Object>) Decided::new);
		beans.put("hazardGraded", sets(Map.of("grade", "GENERAL", "dutiesDone", true, "major", false)));
		beans.put("hazardConfirmed", (JavaDelegate) (execution) -> {
			startClock(execution);
			execution.setVariable("quick", true);
			execution.setVariable("planNeedsApproval", false);
		});
		beans.put("hazardVerified", sets(Map.of()));
		beans.put("hazardSignedOff", (JavaDelegate) this::startClock);
		beans.put("hazardClosed", (Supplier<Object>) Closed::new);
		Date moment = Date.from(new Date().toInstant().plus(Duration.ofDays(30)));
		beans.put("clockNext", sets(Map.of("nextAt", moment)));
		return beans;
	}

	private static JavaDelegate sets(Map<String, Object> variables) {
		return (execution) -> variables.forEach(execution::setVariable);
	}

	private void startClock(DelegateExecution execution) {
		String number = execution.getProcessBusinessKey();
		Map<String, Object> variables = Map.of("caseNumber", number, "obligationId", 1L);
		this.clocks.put(number,
				execution.getProcessEngineServices()
					.getRuntimeService()
					.startProcessInstanceByKey("legal-clock", number, variables)
					.getId());
	}

	/** What was to be done in time was filed. */
	void endClock(String number) {
		String instance = this.clocks.remove(number);
		if (instance != null) {
			this.engine.getRuntimeService().deleteProcessInstanceIfExists(instance, "held", true, true, true, true);
		}
	}

	@Override
	public void close() {
		this.engine.close();
	}

	/**
	 * Beans by name, a new one for each call where the engine writes a field into it.
	 */
	private static final class Beans extends HashMap<Object, Object> {

		@Override
		public @Nullable Object get(Object name) {
			Object bean = super.get(name);
			return (bean instanceof Supplier<?> fresh) ? fresh.get() : bean;
		}

	}

	/**
	 * Puts the same group into every step's variable.
	 */
	public static final class Addressed implements ExecutionListener {

		@Override
		public void notify(DelegateExecution execution) {
			execution.setVariableLocal(groupVariable(execution.getCurrentActivityId()), GROUP);
		}

		private static String groupVariable(String step) {
			StringBuilder name = new StringBuilder();
			for (String word : step.split("-")) {
				name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
			}
			return name.append("Group").toString();
		}

		/**
		 * The engine hands a field over that is not needed here.
		 * @param to whom the model wants
		 */
		public void setTo(Expression to) {
		}

	}

	/**
	 * Sets the variables that a decision would.
	 */
	public static final class Decided implements JavaDelegate {

		private @Nullable Expression outputs;

		@Override
		public void execute(DelegateExecution execution) {
			for (String output : String.valueOf(Objects.requireNonNull(this.outputs).getValue(execution)).split(",")) {
				execution.setVariable(output, output.equals("grade") ? "GENERAL" : GROUP);
			}
		}

		/**
		 * The engine hands a field over that is not needed here.
		 * @param decision key of the table
		 */
		public void setDecision(Expression decision) {
		}

		/**
		 * The engine hands the field over.
		 * @param outputs names of variables
		 */
		public void setOutputs(Expression outputs) {
			this.outputs = outputs;
		}

	}

	/**
	 * Has nothing of its own to close.
	 */
	public static final class Closed implements JavaDelegate {

		@Override
		public void execute(DelegateExecution execution) {
		}

		/**
		 * The engine hands a field over that is not needed here.
		 * @param reason why
		 */
		public void setReason(Expression reason) {
		}

	}

}
