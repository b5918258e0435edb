package org.bihuan.portal;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.bihuan.account.Certified;
import org.bihuan.account.CertifiedPaper;
import org.bihuan.exposure.ExposurePage;
import org.bihuan.exposure.Exposures;
import org.bihuan.letter.LetterCheck;
import org.bihuan.letter.Letters;
import org.bihuan.listing.ListedCases;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.UnitCode;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What everybody may read.
 */
@Controller
class PortalPages {

	private static final CacheControl A_MINUTE = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

	private final ListedCases listings;

	private final Exposures exposures;

	private final Letters letters;

	private final Certified certified;

	private final Units units;

	private final UnitCode district;

	PortalPages(ListedCases listings, Exposures exposures, Letters letters, Certified certified, Units units,
			@Value("${bihuan.district}") String district) {
		this.listings = listings;
		this.exposures = exposures;
		this.letters = letters;
		this.certified = certified;
		this.units = units;
		this.district = new UnitCode(district);
	}

	/** The frame of every page; caches keep it for a minute. */
	@ModelAttribute
	void frame(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, A_MINUTE.getHeaderValue());
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
		model.addAttribute("language", english ? "en" : "zh-CN");
		model.addAttribute("lang", english ? "en" : "zh");
		model.addAttribute("path", request.getRequestURI());
		model.addAttribute("district", this.units.find(this.district).map(UnitView::name).orElse(""));
	}

	@GetMapping({ "/public", "/public/" })
	String entry() {
		return "redirect:/public/board";
	}

	@GetMapping("/public/board")
	String board(Model model) {
		model.addAttribute("lines", this.listings.board());
		return "portal/board";
	}

	@GetMapping("/public/exposures")
	String exposures(Model model) {
		model.addAttribute("pages", this.exposures.published());
		return "portal/exposures";
	}

	@GetMapping("/public/exposures/{id}")
	String exposure(@PathVariable String id, Model model, HttpServletResponse response) {
		Optional<ExposurePage> page = NUMBER.matcher(id).matches() ? this.exposures.page(Long.parseLong(id))
				: Optional.empty();
		if (page.isEmpty()) {
			return nothing(response);
		}
		model.addAttribute("page", page.get());
		return "portal/exposure";
	}

	@GetMapping("/public/letters/{code}")
	String letter(@PathVariable String code, Model model, HttpServletResponse response) {
		Optional<LetterCheck> letter = CODE.matcher(code).matches() ? this.letters.check(code) : Optional.empty();
		if (letter.isEmpty()) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
		}
		model.addAttribute("letter", letter.orElse(null));
		return "portal/letter";
	}

	@GetMapping("/public/certificates/{code}")
	String certificate(@PathVariable String code, Model model, HttpServletResponse response) {
		Optional<CertifiedPaper> paper = CODE.matcher(code).matches() ? this.certified.check(code) : Optional.empty();
		if (paper.isEmpty()) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
		}
		model.addAttribute("paper", paper.orElse(null));
		return "portal/certificate";
	}

	/** The address that is printed on letters. */
	@GetMapping("/check/{code}")
	String check(@PathVariable String code) {
		return "redirect:/public/letters/" + (CODE.matcher(code).matches() ? code : "-");
	}

	@GetMapping("/public/**")
	String nothing(HttpServletResponse response) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		return "portal/nothing";
	}

}
