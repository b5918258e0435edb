/**
 * Official letters: drafted, reviewed, signed, numbered without a gap, sealed, delivered,
 * answered, and never changed after issue.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "casefile", "workflow", "deadline", "measure",
		"frame", "notification", "sheet", "longwork", "square", "words" })
package org.bihuan.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
