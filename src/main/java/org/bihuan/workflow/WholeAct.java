package org.bihuan.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.transaction.annotation.Transactional;

/**
 * An act of a person: one transaction, and the same once more from its beginning where
 * somebody else, a timer mostly, was faster at what both write. Within a transaction that
 * runs already it is a part of that, and whoever began that begins it again.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Transactional
public @interface WholeAct {

}
