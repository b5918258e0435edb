/**
 * Obligations and their clocks. A clock may only remind and tell that something fell due;
 * it never acts for a person.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "kept", "organisation", "calendar", "casefile", "workflow" })
package org.bihuan.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
