package org.bihuan;

import java.time.Duration;

import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.boot.SpringApplication;

/**
 * The program as a process of its own on a machine whose clock is ten minutes ahead.
 */
public final class WrongClockNode {

	/** How far it is ahead. */
	public static final Duration AHEAD = Duration.ofMinutes(10);

	private WrongClockNode() {
	}

	/**
	 * Runs it.
	 * @param settings without the profile {@code demo}, whose clock is moved on purpose
	 */
	public static void main(String[] settings) {
		ClockUtil.offset(AHEAD.toMillis());
		SpringApplication.run(Application.class, settings);
	}

}
