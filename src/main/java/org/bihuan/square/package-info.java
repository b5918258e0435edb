/**
 * The squares of dots by which a phone opens an address from paper or a screen.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.bihuan.square;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
