package org.bihuan.organisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
	 * Finds a role by its code.
	 * @param code for example {@code safety-officer}
	 * @return the role, or empty if there is none of that code
	 */
	public static Optional<Role> find(String code) {
		return Arrays.stream(values()).filter((role) -> role.code().equals(code)).findFirst();
	}

}
