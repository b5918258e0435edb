/**
 * Filters of lists that people keep under a name and share with the people of a unit.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation" })
package org.bihuan.savedview;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
