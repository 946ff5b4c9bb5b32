/** How long runs take, and what they need: measured as users start them, and written down as a page. */
package dev.wsspec.benchmark;
