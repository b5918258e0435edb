/**
 * Templates of steps for the desktop modeler, made of what runs here: no word and no
 * value is kept a second time.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "organisation", "workflow", "frame" })
package org.bihuan.elementtemplate;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
