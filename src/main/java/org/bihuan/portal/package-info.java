/**
 * The pages of everybody: the board, exposures and the check of a letter or a
 * certificate. No login, no session, no cookie, nothing about a person.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "organisation", "shared", "letter", "listing", "exposure", "account" })
package org.bihuan.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
