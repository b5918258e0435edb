/**
 * The door and the frame: who may enter, what every refusal looks like, and the page
 * around every face.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "square" })
package org.bihuan.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
