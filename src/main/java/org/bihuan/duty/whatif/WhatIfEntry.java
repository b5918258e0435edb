package org.bihuan.duty.whatif;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * The page in the navigation of everybody.
 */
@Component
class WhatIfEntry implements NavigationEntry {

	@Override
	public String key() {
		return "duty-what-if";
	}

	@Override
	public String messageKey() {
		return "duty.what-if";
	}

	@Override
	public String path() {
		return "/duties/what-if";
	}

	@Override
	public Set<String> roles() {
		return Set.of();
	}

	@Override
	public int order() {
		return 700;
	}

}
