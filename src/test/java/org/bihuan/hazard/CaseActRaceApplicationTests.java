package org.bihuan.hazard;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.bihuan.BihuanTest;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same request at the same time.
 */
@BihuanTest
class CaseActRaceApplicationTests {

	@Autowired
	private ApplicationContext program;

	@Test
	void ofTwoWhoAskAtOnceOneIsToldThatItWaits() throws Exception {
		Standing standing = Standing.at(this.program, "E-0118", "five-fix-assignment", false);
		Person chief = standing.person("chief-emergency");
		Callable<String> ask = () -> ask(standing, chief);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			List<Future<String>> answers = threads.invokeAll(Collections.nCopies(2, ask));
			assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder("begun",
					"workflow.act.waiting");
		}
		finally {
			threads.shutdown();
		}
		assertThat(standing.steps()).isEqualTo("confirm-withdrawal@A-emergency five-fix-assignment@E-0118");
		assertThat(standing.walk()
			.rows("select seq from case_entry where scope = ? and kind = 'TASK' and outcome = 'requested'")).hasSize(1);
	}

	private static String ask(Standing standing, Person person) {
		try {
			standing.begins("withdrawal", Map.of("reason", "误报"), person);
			return "begun";
		}
		catch (Refusal.Conflict ex) {
			return ex.messageKey();
		}
	}

}
