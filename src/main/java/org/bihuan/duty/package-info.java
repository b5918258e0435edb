/**
 * What is owed again and again: rules of frequency, periods as rows, what was done and
 * what was missed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "kept", "organisation", "calendar", "form", "casefile", "workflow",
		"frame", "longwork" })
package org.bihuan.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
