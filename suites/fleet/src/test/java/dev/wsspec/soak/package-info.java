/** The same verdict every time: the suite run after run, in all weathers. */
package dev.wsspec.soak;
