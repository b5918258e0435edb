package org.bihuan.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.bihuan.BihuanTest;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A walk through the pages of the program; its constructor is given its {@link Visitors}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@BihuanTest
@ExtendWith(Reception.class)
@interface InBrowser {

}
