package org.bihuan.riskpoint;

import java.util.Locale;

import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.UnitCode;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The frame of pages of everybody.
 */
@Component
class PublicFrame {

	private final Units units;

	private final UnitCode district;

	PublicFrame(Units units, @Value("${bihuan.district}") String district) {
		this.units = units;
		this.district = new UnitCode(district);
	}

	void around(HttpServletRequest request, Locale locale, Model model) {
		boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
		model.addAttribute("language", english ? "en" : "zh-CN");
		model.addAttribute("lang", english ? "en" : "zh");
		model.addAttribute("path", request.getRequestURI().replaceFirst("/reports$", ""));
		model.addAttribute("district", this.units.find(this.district).map(UnitView::name).orElse(""));
	}

}
