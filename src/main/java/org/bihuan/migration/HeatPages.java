package org.bihuan.migration;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where cases wait, on the drawing of a version: counts alone, nothing of the cases.
 */
@Controller
@RequestMapping("/migrations/heat")
class HeatPages {

	private final HeatReading heat;

	private final MigrationReaders readers;

	HeatPages(HeatReading heat, MigrationReaders readers) {
		this.heat = heat;
		this.readers = readers;
	}

	@GetMapping("/{process}/{version}")
	String heat(@PathVariable String process, @PathVariable int version, Model model) {
		this.readers.reader();
		model.addAttribute("process", process);
		model.addAttribute("version", version);
		model.addAttribute("steps", this.heat.of(process, version));
		return "migration/heat";
	}

}
