package org.bihuan.administration;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.bihuan.organisation.UnitChange;
import org.bihuan.organisation.UnitDesk;
import org.bihuan.organisation.UnitDraft;
import org.bihuan.organisation.UnitStanding;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The register of units for programs of administrators.
 */
@RestController
@RequestMapping("/api/v1/units")
class UnitRegisterApi {

	private final UnitDesk units;

	private final Administrators administrators;

	UnitRegisterApi(UnitDesk units, Administrators administrators) {
		this.units = units;
		this.administrators = administrators;
	}

	@PostMapping
	ResponseEntity<UnitView> add(@RequestBody Entry entry) {
		UnitView unit = this.units.add(entry.draft(entry.code()), this.administrators.current().login());
		return ResponseEntity.created(URI.create("/api/v1/units/" + unit.code())).body(unit);
	}

	@PutMapping("/{code}")
	UnitView change(@PathVariable String code, @RequestBody Entry entry) {
		return this.units.change(entry.draft(code), this.administrators.current().login());
	}

	@PutMapping("/{code}/standing")
	Stands stand(@PathVariable String code, @RequestBody Stands stands) {
		String by = this.administrators.current().login();
		UnitStanding standing = Optional.ofNullable(stands.standing())
			.orElseThrow(() -> new Refusal.Invalid("standing", "organisation.unit.standing"));
		this.units.stand(new UnitCode(code), standing, Optional.ofNullable(stands.note()).orElse(""), by);
		return stands;
	}

	@GetMapping("/{code}/changes")
	Listing<UnitChange> changes(@PathVariable String code) {
		this.administrators.current();
		List<UnitChange> changes = this.units.history(new UnitCode(code));
		return new Listing<>(changes, changes.size(), null);
	}

	/**
	 * How an enterprise stands.
	 *
	 * @param standing its standing
	 * @param note why, with the document behind it
	 */
	record Stands(@Nullable UnitStanding standing, @Nullable String note) {
	}

	/**
	 * An enterprise's entry.
	 *
	 * @param code its code; on a change the one in the address counts
	 * @param name its name
	 * @param sectors its sectors, the lead sector first
	 * @param riskTags its risk tags
	 * @param leadAuthority its lead authority; null for that of the lead sector
	 * @param town its town or street
	 */
	record Entry(@Nullable String code, @Nullable String name, @Nullable List<String> sectors,
			@Nullable List<String> riskTags, @Nullable String leadAuthority, @Nullable String town) {

		UnitDraft draft(@Nullable String unit) {
			return new UnitDraft(new UnitCode(Optional.ofNullable(unit).orElse("")),
					Optional.ofNullable(this.name).orElse(""), words(this.sectors), words(this.riskTags),
					code(this.leadAuthority), code(this.town));
		}

		private static List<String> words(@Nullable List<String> words) {
			return Optional.ofNullable(words).orElse(List.of()).stream().map(String::valueOf).toList();
		}

		private static @Nullable UnitCode code(@Nullable String text) {
			return (text == null || text.isBlank()) ? null : new UnitCode(text);
		}

	}

}
