/** The suites as tests of somebody's own build. */
package dev.wsspec.junit;
