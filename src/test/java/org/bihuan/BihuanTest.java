package org.bihuan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole program with the demo's data. One context serves all tests that carry this
 * and nothing else. Each test begins at the present, whatever another one did to the
 * clock. Periods of duties are opened and swept only where a test asks for it: whoever
 * moves the clock would have all units of the demo miss theirs. The board of overdue
 * clocks, the other kept sums and the words of what was filed follow where a test asks
 * for it. All tests report dangers and fail to log in from one address. Passwords are
 * hashed cheaply, for thousands log in.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.prometheus.metrics.export.enabled=true", "bihuan.duty.rounds=false",
				"bihuan.deadline.board-poll=PT12H", "bihuan.casefile.days-poll=PT12H", "bihuan.steptime.poll=PT12H",
				"bihuan.duty.sums-poll=PT12H", "bihuan.casefile.words-poll=PT12H", "bihuan.report.poll=PT12H",
				"bihuan.door.public-reports-by-address=1000", "bihuan.door.failures-by-address=80",
				"bihuan.door.password-cost=4", "bihuan.notification.bot-hosts=example.org" })
@ActiveProfiles("demo")
@ExtendWith(ClockBack.class)
public @interface BihuanTest {

}
