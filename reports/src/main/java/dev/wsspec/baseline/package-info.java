/** What users know to be wrong with a server and excuse for the time being, as a file beside their sources. */
package dev.wsspec.baseline;
