/**
 * Where cases wait, on the drawing of each version of a process: for whoever draws it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "workflow", "steptime", "frame" })
package org.bihuan.waiting;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
