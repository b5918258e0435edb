package org.bihuan.organisation;

import java.util.List;

import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise's entry in the register as somebody wants it to be.
 *
 * @param code its code
 * @param name its name
 * @param sectors its sectors, the lead sector first
 * @param riskTags its risk tags
 * @param leadAuthority its lead authority; null for the authority of the lead sector
 * @param town its town or street
 */
public record UnitDraft(UnitCode code, String name, List<String> sectors, List<String> riskTags,
		@Nullable UnitCode leadAuthority, @Nullable UnitCode town) {
}
