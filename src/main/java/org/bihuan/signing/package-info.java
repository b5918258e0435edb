/**
 * Signatures of people: drawn, or confirmed by the password; in person, or by whoever
 * stands in by a written document.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "workflow" })
package org.bihuan.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
