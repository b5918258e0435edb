/**
 * The only home of the engine: configuration, deployment, model rules, completion of
 * steps, inbox projection, decisions.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "casefile", "form" })
package org.bihuan.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
