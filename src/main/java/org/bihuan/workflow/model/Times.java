package org.bihuan.workflow.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;

/**
 * Times as constants: a wrong one would be found by the engine only when the clock is
 * armed.
 */
final class Times {

	/** The engine reads weeks as milliseconds, so they are none here. */
	private static final Pattern DURATION = Pattern.compile("P[0-9YMDTHS.]{2,30}");

	/** Without a start: the engine would count every repetition since then one by one. */
	private static final Pattern REPETITION = Pattern.compile("R[0-9]{0,4}/(" + DURATION + ")");

	private static final Pattern CALENDAR = Pattern.compile("[0-9A-Z*/ ?,#-]{9,100}");

	private Times() {
	}

	static boolean isDate(String text) {
		return parses(text, OffsetDateTime::parse) || parses(text, LocalDateTime::parse)
				|| parses(text, LocalDate::parse);
	}

	static boolean isDuration(String text) {
		if (!DURATION.matcher(text).matches()) {
			return false;
		}
		try {
			return DatatypeFactory.newInstance().newDuration(text).getSign() > 0;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
		catch (DatatypeConfigurationException ex) {
			throw new IllegalStateException("Every Java reads durations", ex);
		}
	}

	static boolean isCycle(String text) {
		Matcher repetition = REPETITION.matcher(text);
		return repetition.matches() ? isDuration(repetition.group(1)) : isCalendar(text);
	}

	private static boolean isCalendar(String text) {
		if (!CALENDAR.matcher(text).matches() || text.startsWith("R")) {
			return false;
		}
		try {
			return new CycleBusinessCalendar().resolveDuedate(text, new Date(0)) != null;
		}
		catch (ProcessEngineException ex) {
			return false;
		}
	}

	private static boolean parses(String text, Function<String, ?> parser) {
		try {
			parser.apply(text);
			return true;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

}
