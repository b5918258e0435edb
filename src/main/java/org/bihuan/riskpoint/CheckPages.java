package org.bihuan.riskpoint;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Takes checks from the phone's page: as a form, and from the queue of what waited on the
 * phone, which wants to know whether it may forget.
 */
@Controller
class CheckPages {

	private final PointBoard board;

	private final PointChecks checks;

	private final Scans scans;

	private final PhonePage phone;

	private final People people;

	private final Said said;

	CheckPages(PointBoard board, PointChecks checks, Scans scans, PhonePage phone, People people, Said said) {
		this.board = board;
		this.checks = checks;
		this.scans = scans;
		this.phone = phone;
		this.people = people;
		this.said = said;
	}

	@PostMapping(path = "/risk-points/{id:[0-9]+}/checks", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Map<String, Object>> queued(@PathVariable String id, @RequestParam Map<String, String> sent,
			@RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> photos) {
		Person person = this.people.current();
		CheckRow check = keep(this.board.find(id, person), sent, photos, person);
		return ResponseEntity.created(URI.create("/risk-points/%s/checks/%d".formatted(id, check.id())))
			.body(Map.of("id", check.id()));
	}

	@PostMapping(path = "/risk-points/{id:[0-9]+}/checks", produces = MediaType.TEXT_HTML_VALUE)
	String form(@PathVariable String id, @RequestParam Map<String, String> sent,
			@RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> photos, Model model,
			Locale locale, HttpServletResponse response) {
		Person person = this.people.current();
		RiskPoint point = this.board.find(id, person);
		try {
			CheckRow check = keep(point, sent, photos, person);
			return "redirect:/q/%s?checked=%d".formatted(this.scans.current(point), check.id());
		}
		catch (Refusal.Invalid ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("code", this.scans.current(point));
			return this.phone.show(point, person, CheckForm.level(sent.getOrDefault("level", "")), sent,
					this.said.problems(ex, locale), model);
		}
	}

	private CheckRow keep(RiskPoint point, Map<String, String> sent, @Nullable List<MultipartFile> photos,
			Person person) {
		return this.checks.record(point, new CheckForm(sent).draft((photos != null) ? photos : List.of()), person);
	}

	@GetMapping("/risk-points/{id:[0-9]+}/checks/{check:[0-9]{1,18}}")
	String one(@PathVariable String id, @PathVariable long check, Model model) {
		RiskPoint point = this.board.find(id, this.people.current());
		CheckRow row = this.checks.find(check)
			.filter((found) -> found.point() == point.id())
			.orElseThrow(PointBoard::unknown);
		model.addAttribute("point", point);
		model.addAttribute("check", row);
		model.addAttribute("lists", this.board.lists(point, row.version()));
		model.addAttribute("answers", this.checks.answers(check));
		model.addAttribute("photos", this.checks.photos(check));
		return "riskpoint/check";
	}

}
