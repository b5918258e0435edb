package org.bihuan.duty.period;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.duty.Traits;
import org.bihuan.duty.period.ChangeTable.UnitProfileChange;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.RiskTagNames;
import org.bihuan.organisation.SectorNames;
import org.bihuan.organisation.UnitChanged;
import org.bihuan.shared.Zone;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a change of sectors or tags does to periods that run: one stands as it was opened
 * unless it is no longer owed or owed less often; what is newly owed or owed more often
 * begins with the current period if at least half of it or a week is left, otherwise with
 * the next. The same holds for units that come; one that rests or ends owes nothing.
 */
@Component
class UnitChanges {

	private static final int LONGEST = 500;

	private static final String SYSTEM = "system";

	private final ChangeTable table;

	private final Profiles profiles;

	private final OwedByProfile owed;

	private final SectorNames sectors;

	private final RiskTagNames tags;

	private final Texts texts;

	private final Clock clock;

	UnitChanges(ChangeTable table, Profiles profiles, OwedByProfile owed, SectorNames sectors, RiskTagNames tags,
			Texts texts, Clock clock) {
		this.table = table;
		this.profiles = profiles;
		this.owed = owed;
		this.sectors = sectors;
		this.tags = tags;
		this.texts = texts;
		this.clock = clock;
	}

	/** Kept until the opener comes: a change of the register waits for nobody. */
	@EventListener
	void on(UnitChanged event) {
		String before = Profile.of(event.before());
		String after = Profile.of(event.after());
		if (!before.equals(after)) {
			this.table
				.add(new UnitProfileChange(0, event.after().code().value(), before, after, event.by(), event.at()));
		}
	}

	/**
	 * Applies what has changed since.
	 * @return the changes
	 */
	List<UnitProfileChange> apply() {
		List<UnitProfileChange> changes = this.table.open();
		changes.forEach(this::apply);
		return changes;
	}

	private void apply(UnitProfileChange change) {
		long profile = this.profiles.id(change.after());
		this.owed.complete();
		if (this.profiles.change(change.unit(), profile, day(change))) {
			int dropped = this.table.drop(change.unit(), reason(change), change.by());
			this.table.handled(change.id(), dropped, this.table.running(change.unit()));
		}
		else {
			this.table.handled(change.id(), 0, 0);
		}
	}

	/** Units that rest or have ended owe nothing; what they missed stays missed. */
	void endGone() {
		for (Profiles.Gone gone : this.profiles.gone()) {
			this.table.dropAll(gone.unit(), shortened(
					this.texts.of("duty.void." + gone.standing(), Locale.SIMPLIFIED_CHINESE, gone.note(), gone.by())),
					gone.by());
			this.profiles.leave(gone.unit());
		}
	}

	void revive() {
		this.table.reviveOfFresh(this.clock.instant());
	}

	/** All is opened: what has begun by these changes can be told. */
	void opened(List<UnitProfileChange> changes) {
		changes.forEach(this.table::begun);
	}

	static LocalDate day(UnitProfileChange change) {
		return LocalDate.ofInstant(change.at(), Zone.SHANGHAI);
	}

	/** The rules themselves have changed. */
	void dropByRules() {
		this.table.dropOfFresh(this.texts.of("duty.void.rules", Locale.SIMPLIFIED_CHINESE), SYSTEM);
	}

	private String reason(UnitProfileChange change) {
		Locale locale = Locale.SIMPLIFIED_CHINESE;
		return shortened(this.texts.of("duty.void.changed", locale, names(change.before(), locale),
				names(change.after(), locale), change.by()));
	}

	private static String shortened(String reason) {
		return (reason.length() > LONGEST) ? reason.substring(0, LONGEST) : reason;
	}

	/** Sectors and tags of a profile by name. */
	List<String> names(String profile, Locale locale) {
		Traits traits = Profile.traits(profile);
		Map<String, String> known = new LinkedHashMap<>(this.sectors.all(locale));
		known.putAll(this.tags.all(locale));
		List<String> names = new ArrayList<>();
		traits.sectors().forEach((code) -> names.add(known.getOrDefault(code, code)));
		traits.riskTags().forEach((code) -> names.add(known.getOrDefault(code, code)));
		return names;
	}

}
