package org.bihuan.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.bihuan.account.Certified;
import org.bihuan.account.IssuedCertificate;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.CaseLedger;
import org.bihuan.deadline.OverdueClocks;
import org.bihuan.deadline.OverdueFilter.Which;
import org.bihuan.dossier.UnitRecord.Named;
import org.bihuan.dossier.UnitRecord.NextClock;
import org.bihuan.dossier.UnitRecord.OpenCase;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.SectorNames;
import org.bihuan.organisation.UnitDesk;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what there is to know of a unit.
 */
@Component
class UnitReading {

	private static final int FIRST = 5;

	private static final int CERTIFICATES = 20;

	private final Doors doors;

	private final List<UnitPart> parts;

	private final CaseLedger ledger;

	private final OverdueClocks clocks;

	private final Certified certified;

	private final Units units;

	private final UnitDesk register;

	private final SectorNames sectors;

	private final Said said;

	UnitReading(Doors doors, List<UnitPart> parts, CaseLedger ledger, OverdueClocks clocks, Certified certified,
			Units units, UnitDesk register, SectorNames sectors, Said said) {
		this.doors = doors;
		this.parts = parts;
		this.ledger = ledger;
		this.clocks = clocks;
		this.certified = certified;
		this.units = units;
		this.register = register;
		this.sectors = sectors;
		this.said = said;
	}

	/**
	 * One unit.
	 * @param code its code as sent
	 * @param reader who looks
	 * @param locale the reader's language
	 * @return what the reader may see of it
	 * @throws org.bihuan.shared.Refusal.NotFound if there is none in the reader's sight
	 */
	@Transactional(readOnly = true)
	public UnitRecord of(String code, Person reader, Locale locale) {
		UnitView unit = this.doors.unit(code, reader);
		Map<UnitCode, String> names = this.units
			.names(Stream.of(unit.leadAuthority(), unit.town()).filter(Objects::nonNull).toList());
		Map<String, String> words = this.sectors.all(locale);
		Listing<IssuedCertificate> certificates = this.certified.of(unit.code(), CERTIFICATES);
		return new UnitRecord(unit.code(), unit.name(), this.register.standing(unit.code()),
				unit.sectors().stream().map((sector) -> words.getOrDefault(sector, sector)).toList(), unit.riskTags(),
				named(unit.leadAuthority(), names), named(unit.town(), names),
				this.parts.stream().map((part) -> part.of(unit.code(), reader, locale)).toList(),
				cases(unit.code(), Map.of("open", "true"), reader), next(Which.OVERDUE, unit.code(), reader, locale),
				next(Which.RUNNING, unit.code(), reader, locale),
				cases(unit.code(), Map.of("repeated", "true"), reader), certificates.items(), certificates.total());
	}

	private static @Nullable Named named(@Nullable UnitCode code, Map<UnitCode, String> names) {
		return (code != null) ? new Named(code, names.getOrDefault(code, code.value())) : null;
	}

	private List<OpenCase> cases(UnitCode unit, Map<String, String> traits, Person reader) {
		return this.ledger.page(HazardPart.filter(unit, traits, FIRST), reader.scope())
			.items()
			.stream()
			.map((line) -> shown(line.cover()))
			.toList();
	}

	private static OpenCase shown(CaseHeader cover) {
		return new OpenCase(cover.number().value(), cover.title(), cover.grade(), cover.state(), cover.openedAt());
	}

	private List<NextClock> next(Which which, UnitCode unit, Person reader, Locale locale) {
		return this.clocks.page(ClockPart.filter(which, unit, FIRST), reader.scope())
			.items()
			.stream()
			.map((clock) -> new NextClock(clock.caseNumber().value(), clock.kind(), clock.dueAt(),
					this.said.left(clock, locale), this.said.word("obligation", clock.kind(), locale)))
			.toList();
	}

}
