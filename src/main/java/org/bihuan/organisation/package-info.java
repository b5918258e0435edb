/**
 * Units, people, the roles they hold at units, and what a person may see. Knows nothing
 * of cases.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "words" })
package org.bihuan.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
