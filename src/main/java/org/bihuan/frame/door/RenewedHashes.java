package org.bihuan.frame.door;

import org.bihuan.organisation.Accounts;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.stereotype.Component;

/**
 * Hashes a password anew when its owner logs in and the algorithm of its hash is an old
 * one.
 */
@Component
class RenewedHashes implements UserDetailsPasswordService {

	private final Accounts accounts;

	RenewedHashes(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public UserDetails updatePassword(UserDetails visitor, String hash) {
		this.accounts.renewed(visitor.getUsername(), visitor.getPassword(), hash);
		return visitor;
	}

}
