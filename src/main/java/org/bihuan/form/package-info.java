/**
 * Forms as data: a form-js schema read, put into a language, and values checked against
 * it. Knows neither case nor engine.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared" })
package org.bihuan.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
