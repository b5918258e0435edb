package org.bihuan.workflow.step;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.EntryKind;
import org.bihuan.organisation.People;
import org.bihuan.organisation.UnitChanged;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.inbox.InboxReader;
import org.bihuan.workflow.inbox.InboxTable;
import org.bihuan.workflow.inbox.TaskRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open tasks follow a unit that moves: what waits for the old town waits for the new one,
 * or for the authority where the new town has nobody who may do it.
 */
@Component("tasksFollowUnits")
class UnitFollower {

	private final InboxReader reader;

	private final InboxTable table;

	private final CaseFiles caseFiles;

	private final People people;

	UnitFollower(InboxReader reader, InboxTable table, CaseFiles caseFiles, People people) {
		this.reader = reader;
		this.table = table;
		this.caseFiles = caseFiles;
		this.people = people;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void changed(UnitChanged event) {
		UnitCode left = event.before().town();
		boolean moved = left != null && !left.equals(event.after().town());
		boolean renamed = !event.before().name().equals(event.after().name());
		if (!moved && !renamed) {
			return;
		}
		for (TaskRecord task : this.reader.openAt(event.after().code().value())) {
			if (renamed) {
				this.table.unitName(task.row().id(), event.after().name());
			}
			if (moved) {
				move(task.row(), left, event.after().town());
			}
		}
	}

	private void move(InboxRow row, UnitCode left, @Nullable UnitCode town) {
		List<Group> concerned = row.groups()
			.stream()
			.map(Group::parse)
			.filter((group) -> group.unit().equals(left))
			.toList();
		for (Group from : concerned) {
			Group to = next(row, from, town);
			this.table.readdress(row, from.toString(), to.toString(), staysWith(row, from, to));
			this.caseFiles.record(row.caseNumber(), EntryKind.TASK, "system", row.step(), "moved",
					Map.of("from", from.toString(), "to", to.toString(), "because", "unit-moved"));
		}
	}

	private Group next(InboxRow row, Group from, @Nullable UnitCode town) {
		CaseHeader header = this.caseFiles.header(row.caseNumber());
		Group ofAuthority = new Group(from.role(), header.authority());
		if (town == null) {
			return ofAuthority;
		}
		Group ofTown = new Group(from.role(), town);
		return Stream.of(ofTown, ofAuthority).filter((group) -> anyone(row, group)).findFirst().orElse(ofTown);
	}

	private boolean anyone(InboxRow row, Group group) {
		Set<String> barred = this.reader.barred(row.id());
		return this.people.holding(group).stream().anyMatch((person) -> !barred.contains(person.login()));
	}

	private boolean staysWith(InboxRow row, Group from, Group to) {
		String holder = row.assignee();
		return holder != null && this.people.find(holder)
			.filter((person) -> Stream.concat(Stream.of(to), row.groups().stream().map(Group::parse))
				.filter((group) -> !group.equals(from))
				.anyMatch(person.posts()::contains))
			.isPresent();
	}

}
