package org.bihuan.organisation;

import java.util.List;

import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A unit as other rooms may read it.
 *
 * @param code its code
 * @param name its name as registered
 * @param kind what it is
 * @param sectors sectors it belongs to, the lead sector first; empty unless an enterprise
 * @param riskTags risk tags, for example {@code combustible-dust}
 * @param leadAuthority its lead authority; null unless an enterprise
 * @param town its town or street; null unless an enterprise
 * @param district its district
 */
public record UnitView(UnitCode code, String name, UnitKind kind, List<String> sectors, List<String> riskTags,
		@Nullable UnitCode leadAuthority, @Nullable UnitCode town, UnitCode district) {
}
