package org.bihuan.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.organisation.AccountDesk;
import org.bihuan.organisation.UnitDesk;
import org.bihuan.organisation.UnitDraft;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.UnitCode;

import org.springframework.context.ApplicationContext;

/**
 * An enterprise and people of the demo that are called like a {@link Canary} for a while.
 */
public final class CanaryNames implements AutoCloseable {

	private static final String ADMIN = "admin";

	private final UnitDesk units;

	private final AccountDesk accounts;

	private final UnitView before;

	private final Map<String, String> names = new LinkedHashMap<>();

	public CanaryNames(ApplicationContext program, UnitCode unit, List<String> logins) {
		this.units = program.getBean(UnitDesk.class);
		this.accounts = program.getBean(AccountDesk.class);
		this.before = program.getBean(Units.class).find(unit).orElseThrow();
		call(Canary.NAME);
		for (String login : logins) {
			this.names.put(login, this.accounts.find(login).name());
			this.accounts.rename(login, Canary.NAME, ADMIN);
		}
	}

	private void call(String name) {
		this.units.change(new UnitDraft(this.before.code(), name, this.before.sectors(), this.before.riskTags(),
				this.before.leadAuthority(), this.before.town()), ADMIN);
	}

	@Override
	public void close() {
		this.names.forEach((login, name) -> this.accounts.rename(login, name, ADMIN));
		call(this.before.name());
	}

}
