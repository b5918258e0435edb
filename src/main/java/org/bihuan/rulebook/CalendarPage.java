package org.bihuan.rulebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.bihuan.calendar.CalendarYear;
import org.bihuan.calendar.Notices;
import org.bihuan.deadline.CalendarEffects;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The calendar: a year at a glance, its notices, and the way in for a new one.
 */
@Controller
class CalendarPage {

	private final Notices notices;

	private final CalendarEffects effects;

	private final CalendarActs acts;

	private final Keepers keepers;

	private final Clock clock;

	CalendarPage(Notices notices, CalendarEffects effects, CalendarActs acts, Keepers keepers, Clock clock) {
		this.notices = notices;
		this.effects = effects;
		this.acts = acts;
		this.keepers = keepers;
		this.clock = clock;
	}

	@GetMapping("/rulebook/calendar")
	String year(@RequestParam(required = false) @Nullable Integer year, Model model, Locale locale) {
		this.keepers.one(Keepers.OF_CALENDAR);
		int chosen = (year != null) ? year : LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).getYear();
		if (chosen < 2000 || chosen > 2100) {
			throw new Refusal.Unreadable("rulebook.year", String.valueOf(chosen));
		}
		CalendarYear days = this.notices.year(chosen);
		model.addAttribute("year", days);
		model.addAttribute("months", MonthGrid.of(days, locale));
		model.addAttribute("weekdays", MonthGrid.weekdays(locale));
		model.addAttribute("imports", this.notices.imports());
		model.addAttribute("recounts", this.effects.recounts());
		return "rulebook/calendar";
	}

	@PostMapping("/rulebook/calendar/preview")
	String preview(@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String text, @RequestParam String number, @RequestParam String source,
			Model model) throws IOException {
		this.keepers.one(Role.ADMIN);
		boolean uploaded = file != null && !file.isEmpty();
		String lines = uploaded ? new String(file.getBytes(), StandardCharsets.UTF_8) : text;
		model.addAttribute("preview", this.acts.preview(lines, number));
		model.addAttribute("form", new NoticeForm(number, source, lines, "", 0));
		return "rulebook/notice";
	}

	@PostMapping("/rulebook/calendar/take")
	String take(NoticeForm form) {
		Person admin = this.keepers.one(Role.ADMIN);
		this.acts.take(form, admin);
		return "redirect:/rulebook/calendar#imports";
	}

}
