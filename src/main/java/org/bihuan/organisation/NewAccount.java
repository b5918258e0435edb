package org.bihuan.organisation;

import java.util.Set;

import org.bihuan.shared.Group;

/**
 * An account to be opened.
 *
 * @param login its name
 * @param name the person's name
 * @param password the first password
 * @param posts roles held at units
 */
public record NewAccount(String login, String name, String password, Set<Group> posts) {

	/** Tells everything but the password. */
	@Override
	public String toString() {
		return "NewAccount[login=" + this.login + ", name=" + this.name + ", posts=" + this.posts + "]";
	}

}
