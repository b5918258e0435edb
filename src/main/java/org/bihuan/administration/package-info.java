/**
 * Accounts and the register of units as administrators keep them, the own account, and
 * the record of all of it and of logins.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "casefile", "workflow", "frame", "square" })
package org.bihuan.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
