package org.bihuan.riskpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Reports: the form of everybody, and the list of those who decide.
 */
@Controller
class ReportPages {

	private final Scans scans;

	private final Reports reports;

	private final PublicFrame frame;

	private final People people;

	private final Said said;

	ReportPages(Scans scans, Reports reports, PublicFrame frame, People people, Said said) {
		this.scans = scans;
		this.reports = reports;
		this.frame = frame;
		this.people = people;
		this.said = said;
	}

	@PostMapping("/q/{code}/reports")
	String report(@PathVariable String code, @RequestParam Map<String, String> sent,
			@RequestParam(required = false) @Nullable MultipartFile photo,
			@RequestHeader(name = "Sec-Fetch-Site", required = false) @Nullable String from, HttpServletRequest request,
			HttpServletResponse response, Locale locale, Model model) {
		if ("cross-site".equals(from)) {
			throw new Refusal.Forbidden("riskpoint.refused.elsewhere");
		}
		Scan scan = this.scans.of(code);
		RiskPoint point = scan.point();
		if (point == null || scan.gone() != null) {
			return "redirect:/q/" + (Scans.CODE.matcher(code).matches() ? code : "-");
		}
		try {
			// People do not see this field; what fills it in is none.
			if (sent.getOrDefault("website", "").isEmpty()) {
				this.reports.send(point, draft(sent, photo));
			}
			return "redirect:/q/" + code + "?reported&lang=" + locale.getLanguage();
		}
		catch (Refusal.Invalid ex) {
			this.frame.around(request, locale, model);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("point", point);
			model.addAttribute("code", code);
			model.addAttribute("typed", sent);
			model.addAttribute("errors", this.said.problems(ex, locale));
			return "riskpoint/report";
		}
	}

	private static ReportDraft draft(Map<String, String> sent, @Nullable MultipartFile photo) {
		List<SentPhoto> photos = CheckForm.photos((photo != null) ? List.of(photo) : List.of());
		return new ReportDraft(sent.getOrDefault("what", "").strip(), sent.getOrDefault("place", "").strip(),
				"true".equals(sent.get("urgent")), photos.isEmpty() ? null : photos.get(0),
				sent.getOrDefault("sender", "").strip());
	}

	@GetMapping("/risk-points/reports")
	String waiting(Model model) {
		Person person = this.people.current();
		if (!Deciders.may(person)) {
			throw new Refusal.Forbidden("riskpoint.refused.decider");
		}
		Map<PointReport, List<PhotoRow>> reports = new LinkedHashMap<>();
		this.reports.waiting(person).forEach((report) -> reports.put(report, this.reports.photos(report.id())));
		model.addAttribute("reports", reports);
		model.addAttribute("inspector", person.holds("inspector"));
		return "riskpoint/reports";
	}

	@PostMapping("/risk-points/reports/{id:[0-9]{1,18}}/decline")
	String decline(@PathVariable long id, @RequestParam(defaultValue = "") String reason) {
		this.reports.decline(id, reason, this.people.current());
		return "redirect:/risk-points/reports?declined";
	}

}
