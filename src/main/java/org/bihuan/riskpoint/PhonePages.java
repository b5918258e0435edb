package org.bihuan.riskpoint;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What a phone shows after a scan: to whoever sees the unit what is open and what is to
 * be checked, to everybody else a form to report.
 */
@Controller
class PhonePages {

	private final Scans scans;

	private final PointBoard board;

	private final PointChecks checks;

	private final PhonePage phone;

	private final PublicFrame frame;

	private final People people;

	PhonePages(Scans scans, PointBoard board, PointChecks checks, PhonePage phone, PublicFrame frame, People people) {
		this.scans = scans;
		this.board = board;
		this.checks = checks;
		this.phone = phone;
		this.frame = frame;
		this.people = people;
	}

	@GetMapping("/q/{code}")
	String scanned(@PathVariable String code, @RequestParam(required = false) @Nullable CheckLevel level,
			@RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response,
			Locale locale, Model model) {
		Scan scan = this.scans.of(code);
		RiskPoint point = scan.point();
		Optional<Person> staff = (point != null) ? Optional.ofNullable(request.getRemoteUser())
			.flatMap(this.people::find)
			.filter((one) -> this.board.sees(point, one)) : Optional.empty();
		if (point == null || scan.gone() != null) {
			this.frame.around(request, locale, model);
			model.addAttribute("scan", scan);
			model.addAttribute("staff", staff.isPresent());
			response.setStatus(((point != null) ? HttpStatus.GONE : HttpStatus.NOT_FOUND).value());
			return "riskpoint/gone";
		}
		model.addAttribute("point", point);
		model.addAttribute("code", code);
		if (staff.isPresent()) {
			model.addAttribute("kept", kept(sent.getOrDefault("checked", ""), point));
			return this.phone.show(point, staff.get(), level, Map.of(), Map.of(), model);
		}
		this.frame.around(request, locale, model);
		model.addAttribute("typed", Map.of("place", point.place()));
		model.addAttribute("errors", Map.of());
		model.addAttribute("reported", sent.containsKey("reported"));
		model.addAttribute("later", sent.containsKey("later"));
		return "riskpoint/report";
	}

	/** What became of the check that was sent just now. */
	private @Nullable CheckRow kept(String check, RiskPoint point) {
		return check.matches("[0-9]{1,18}")
				? this.checks.find(Long.parseLong(check)).filter((row) -> row.point() == point.id()).orElse(null)
				: null;
	}

	/** Staff that has to log in first comes back to the point. */
	@GetMapping("/risk-points/at/{code}")
	String afterLogin(@PathVariable String code) {
		return "redirect:/q/" + (Scans.CODE.matcher(code).matches() ? code : "-");
	}

}
