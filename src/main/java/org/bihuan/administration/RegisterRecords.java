package org.bihuan.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.organisation.AccountChanged;
import org.bihuan.organisation.UnitAdded;
import org.bihuan.organisation.UnitChanged;
import org.bihuan.organisation.UnitStands;
import org.bihuan.organisation.UnitView;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts every change of accounts and units into chains of their own, in the transaction of
 * the change.
 */
@Component
class RegisterRecords {

	private final AuditTrail audit;

	RegisterRecords(AuditTrail audit) {
		this.audit = audit;
	}

	@EventListener
	void changed(AccountChanged event) {
		String act = event.act().name().toLowerCase(Locale.ROOT).replace('_', '-');
		this.audit.record("account", event.by(), event.login(), act, event.content());
	}

	@EventListener
	void added(UnitAdded event) {
		this.audit.record("unit", event.by(), event.unit().code().value(), "added", values(event.unit()));
	}

	@EventListener
	void changed(UnitChanged event) {
		Map<String, Object> before = values(event.before());
		Map<String, Object> changes = new LinkedHashMap<>();
		values(event.after()).forEach((field, value) -> {
			Object was = before.get(field);
			if (!value.equals(was)) {
				changes.put(field, List.of(String.valueOf(was), value));
			}
		});
		this.audit.record("unit", event.by(), event.after().code().value(), "changed", changes);
	}

	@EventListener
	void stands(UnitStands event) {
		this.audit.record("unit", event.by(), event.unit().code().value(), "stands",
				Map.of("standing", List.of(event.before().name(), event.after().name()), "note", event.note()));
	}

	private static Map<String, Object> values(UnitView unit) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("name", unit.name());
		values.put("sectors", String.join(" ", unit.sectors()));
		values.put("riskTags", String.join(" ", unit.riskTags()));
		values.put("leadAuthority", String.valueOf(unit.leadAuthority()));
		values.put("town", String.valueOf(unit.town()));
		return values;
	}

}
