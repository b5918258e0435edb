package org.bihuan.organisation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Every role of the access table.
 */
public enum Role {

	/** Works at an enterprise. */
	WORKER,
	/** Keeps an enterprise's ledger. */
	SAFETY_OFFICER,
	/** Leads safety at an enterprise under its principal leader. */
	DEPUTY_LEADER,
	/** Answers for an enterprise. */
	PRINCIPAL_LEADER,
	/** Inspects for an authority or a town. */
	INSPECTOR,
	/** Decides for an authority, a town or the office what an inspector found. */
	SECTION_CHIEF,
	/** Signs for an authority. */
	AUTHORITY_LEADER,
	/** Drafts, seals and delivers letters. */
	LETTER_CLERK,
	/** Reviews letters and files in law. */
	LEGAL_REVIEWER,
	/** Works tip-offs and sees who sent them. */
	TIP_OFF_OFFICER,
	/** Supervises all authorities for the office. */
	SUPERVISOR,
	/** Directs the office. */
	OFFICE_DIRECTOR,
	/** Reads a district. */
	MANAGER,
	/** Draws models. */
	PROCESS_DESIGNER,
	/** Approves releases of models. */
	RELEASE_APPROVER,
	/** Verifies the record. */
	AUDITOR,
	/** Keeps accounts, roles and the engine's health. */
	ADMIN;

	/**
	 * The role as groups and posts write it.
	 * @return for example {@code safety-officer}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Key of the role's name in both languages.
	 * @return for example {@code role.safety-officer}
	 */
	public String messageKey() {
		return "role." + code();
	}

	/**
	 * Kinds of unit at which the role can be held.
	 * @return the kinds
	 */
	public Set<UnitKind> heldAt() {
		return switch (this) {
			case WORKER, SAFETY_OFFICER, DEPUTY_LEADER, PRINCIPAL_LEADER -> EnumSet.of(UnitKind.ENTERPRISE);
			case INSPECTOR, SECTION_CHIEF -> EnumSet.of(UnitKind.AUTHORITY, UnitKind.TOWN, UnitKind.OFFICE);
			case AUTHORITY_LEADER -> EnumSet.of(UnitKind.AUTHORITY, UnitKind.TOWN);
			case LETTER_CLERK, LEGAL_REVIEWER, TIP_OFF_OFFICER -> EnumSet.of(UnitKind.AUTHORITY, UnitKind.OFFICE);
			case SUPERVISOR, OFFICE_DIRECTOR -> EnumSet.of(UnitKind.OFFICE);
			case MANAGER, PROCESS_DESIGNER, RELEASE_APPROVER, AUDITOR, ADMIN -> EnumSet.of(UnitKind.DISTRICT);
		};
	}

	/**
	 * Finds a role by its code.
	 * @param code for example {@code safety-officer}
	 * @return the role, or empty if there is none of that code
	 */
	public static Optional<Role> find(String code) {
		return Arrays.stream(values()).filter((role) -> role.code().equals(code)).findFirst();
	}

}
