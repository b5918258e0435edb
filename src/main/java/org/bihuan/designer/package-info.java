/**
 * The workshop of process designers: drafts of models, their editors, and checks while
 * they are drawn.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "form", "workflow", "frame" })
package org.bihuan.designer;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
