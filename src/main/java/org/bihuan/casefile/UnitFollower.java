package org.bihuan.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.bihuan.organisation.UnitChanged;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the covers of open cases true to the register: name, lead authority and town
 * follow, for they decide who sees the case. The competent authority stays.
 */
@Component
class UnitFollower {

	private final CaseCovers covers;

	private final HeldCases cases;

	private final CaseFiles files;

	private final ApplicationEventPublisher events;

	UnitFollower(CaseCovers covers, HeldCases cases, CaseFiles files, ApplicationEventPublisher events) {
		this.covers = covers;
		this.cases = cases;
		this.files = files;
		this.events = events;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void changed(UnitChanged event) {
		for (CaseHeader cover : this.covers.open(event.after().code())) {
			follow(cover, event);
		}
	}

	private void follow(CaseHeader cover, UnitChanged event) {
		UnitView after = event.after();
		boolean told = tell(cover.number(), event.by(), "name", cover.unitName(), after.name());
		told |= tell(cover.number(), event.by(), "leadAuthority", cover.leadAuthority(), after.leadAuthority());
		told |= tell(cover.number(), event.by(), "town", cover.town(), after.town());
		if (told) {
			this.covers.unit(cover.number(), after);
			this.cases.changed(cover.number());
			this.events.publishEvent(new CoverChanged(cover.number()));
		}
	}

	private boolean tell(CaseNumber number, String by, String field, @Nullable Object from, @Nullable Object to) {
		if (Objects.equals(from, to)) {
			return false;
		}
		Map<String, String> content = new HashMap<>();
		if (from != null) {
			content.put("from", from.toString());
		}
		if (to != null) {
			content.put("to", to.toString());
		}
		this.files.record(number, EntryKind.UNIT, by, field, null, content);
		return true;
	}

}
