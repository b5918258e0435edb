package org.bihuan.listing;

import java.util.Map;
import java.util.Optional;

import org.bihuan.request.Contestable;
import org.bihuan.request.ExtensionDecider;
import org.bihuan.shared.CaseNumber;

import org.springframework.stereotype.Component;

/**
 * What requests need to know of a listing: that a unit may object to it, and that whoever
 * approved it decides about more time.
 */
@Component
class ListingObjection implements Contestable, ExtensionDecider {

	private final ListingTable table;

	private final ListingProcess process;

	ListingObjection(ListingTable table, ListingProcess process) {
		this.table = table;
		this.process = process;
	}

	@Override
	public String against() {
		return "LISTING";
	}

	@Override
	public boolean standing(CaseNumber number) {
		return this.table.live(number).isPresent();
	}

	@Override
	public void upheld(CaseNumber number, String words, String by) {
		this.process.tell(number, ListingProcess.VOID, Map.of("voidBecause", "objection-upheld"));
	}

	@Override
	public Optional<String> decider(CaseNumber number) {
		return this.table.live(number)
			.filter((listing) -> listing.state() == ListingState.LISTED)
			.map(ListedCase::approvedBy);
	}

}
